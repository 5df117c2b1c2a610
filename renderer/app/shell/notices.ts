import { create } from 'zustand';

/** What the frame has to keep saying until it is settled. */
export const useDeskNotices = create<{
  stopFailed: boolean;
  setStopFailed: (failed: boolean) => void;
}>((set) => ({
  stopFailed: false,
  setStopFailed: (stopFailed) => set({ stopFailed }),
}));
