import { describe, expect, it } from 'vitest';
import { pretendCustomers } from '../../../main/channels/practice/customers.ts';
import { temperWord } from '../../../renderer/features/practice/tempers.ts';
import { checkWriteAs, SOMEONE_NEW } from '../../../renderer/features/practice/write-as-form.ts';

describe('writing as a customer', () => {
  it('sends a pretend customer by id and a new one by name', () => {
    expect(checkWriteAs({ who: 'mia', name: 'x', text: 'Hi' })).toEqual({
      ok: true,
      input: { customer: { id: 'mia' }, text: 'Hi' },
    });
    expect(checkWriteAs({ who: SOMEONE_NEW, name: ' Zoe ', text: 'Hi' })).toEqual({
      ok: true,
      input: { customer: { name: 'Zoe' }, text: 'Hi' },
    });
  });

  it('names what is missing', () => {
    const nobody = checkWriteAs({ who: SOMEONE_NEW, name: ' ', text: 'Hi' });
    expect(nobody).toEqual({ ok: false, problem: 'name-missing' });
    const nothing = checkWriteAs({ who: 'mia', name: '', text: ' \n' });
    expect(nothing).toEqual({ ok: false, problem: 'text-missing' });
  });

  it('has words for the temper of every pretend customer that ships', () => {
    const without = pretendCustomers.filter((each) => temperWord(each.temper) === 'other');
    expect(without).toEqual([]);
    expect(temperWord('toString')).toBe('other');
  });
});
