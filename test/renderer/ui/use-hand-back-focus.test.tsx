// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { useHandBackFocus } from '../../../renderer/ui/use-hand-back-focus.ts';

function Editor() {
  const field = useRef<HTMLTextAreaElement>(null);
  useHandBackFocus(field);
  return <textarea ref={field} aria-label="Draft" />;
}

function Card({ editing }: { editing: boolean }) {
  return (
    <div>
      <section tabIndex={-1} data-pane-focus aria-label="Card">
        {editing ? <Editor /> : null}
      </section>
      <button type="button">Elsewhere</button>
    </div>
  );
}

describe('a field that goes away', () => {
  afterEach(cleanup);

  it('gives the focus to its card, so that the next letter is still a command', () => {
    const { rerender } = render(<Card editing />);
    screen.getByLabelText('Draft').focus();
    rerender(<Card editing={false} />);
    expect(document.activeElement).toBe(screen.getByLabelText('Card'));
  });

  it('does not take the focus from where the owner has put it', () => {
    const { rerender } = render(<Card editing />);
    screen.getByText('Elsewhere').focus();
    rerender(<Card editing={false} />);
    expect(document.activeElement).toBe(screen.getByText('Elsewhere'));
  });
});
