import type { InputOf } from '../../../preload/contract/index.ts';

/** Stands for somebody who is not among the pretend customers yet; no id of theirs is empty. */
export const SOMEONE_NEW = '';

export interface WriteAsForm {
  /** A customer's id, or `SOMEONE_NEW`. */
  readonly who: string;
  readonly name: string;
  readonly text: string;
}

export type WriteAsProblem = 'name-missing' | 'text-missing';

/** What is to be sent, or what is missing. The text is left as it was typed: customers do not tidy theirs. */
export function checkWriteAs(
  form: WriteAsForm,
): { ok: true; input: InputOf<'practice.writeAs'> } | { ok: false; problem: WriteAsProblem } {
  const name = form.name.trim();
  if (form.who === SOMEONE_NEW && name === '') return { ok: false, problem: 'name-missing' };
  if (form.text.trim() === '') return { ok: false, problem: 'text-missing' };
  const customer = form.who === SOMEONE_NEW ? { name } : { id: form.who };
  return { ok: true, input: { customer, text: form.text } };
}
