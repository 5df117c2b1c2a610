// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { DiagnosticsSection } from '../../../renderer/features/link/index.ts';
import { asked, openDesk } from '../chats/show.tsx';

describe('diagnostics', () => {
  it('looks again when the link changed, instead of showing how it was', async () => {
    const { desk, show } = openDesk();
    show(<DiagnosticsSection />);
    await screen.findByText('Not linked');
    desk.data.linkDiagnostics = { ...desk.data.linkDiagnostics, status: 'ready', reconnects: 2 };
    desk.emit('link.changed', { status: 'ready', since: Date.now(), windowShown: false });
    expect(await screen.findByText('Connected')).toBeTruthy();
  });

  it('says that a report was saved only where it was', async () => {
    const { desk, show } = openDesk();
    desk.answer('link.exportReport', () => ({ saved: false }));
    show(<DiagnosticsSection />);
    fireEvent.click(await screen.findByRole('button', { name: 'Save report…' }));
    await waitFor(() => expect(asked(desk, 'link.exportReport')).toHaveLength(1));
    expect(screen.queryByText('Report saved')).toBeNull();
    desk.answer('link.exportReport', () => ({ saved: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Save report…' }));
    await waitFor(() => expect(screen.queryAllByText('Report saved')).not.toEqual([]));
  });

  it('tells where a report could not be written, in words for that', async () => {
    const { desk, show } = openDesk();
    desk.answer('link.exportReport', () => {
      throw new FrontdeskError('internal', 'EACCES');
    });
    show(<DiagnosticsSection />);
    fireEvent.click(await screen.findByRole('button', { name: 'Save report…' }));
    expect(await screen.findByText(/could not be written there/)).toBeTruthy();
  });
});
