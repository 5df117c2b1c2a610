import { expect, it, vi } from 'vitest';
import { CommandBoard } from '../../../renderer/app/shortcuts/command-board.ts';

it('gives a command to the screen that came last, and back when it leaves', () => {
  const board = new CommandBoard();
  const [below, above] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const [desk, dialog] = [Symbol('desk'), Symbol('dialog')];
  board.offer(desk, 'close', { run: below, enabled: true });
  board.offer(dialog, 'close', { run: above, enabled: true });
  board.run('close');
  board.withdraw(dialog);
  board.run('close');
  expect([above.mock.calls.length, below.mock.calls.length]).toEqual([1, 1]);
});

it('does not run what is switched off, and says so', () => {
  const board = new CommandBoard();
  const run = vi.fn<() => void>();
  board.offer(Symbol('desk'), 'approve', { run, enabled: false });
  expect(board.run('approve')).toBe(false);
  expect(board.run('edit')).toBe(false);
  expect(run).not.toHaveBeenCalled();
});
