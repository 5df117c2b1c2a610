import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { counted } from '../../scripts/test/steps.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-tally-'));
const report = path.join(folder, 'report.json');
const read = ({ numPassedTests: passed = 0, numFailedTests: failed = 0 }) => ({
  passed,
  failed,
  skipped: 0,
});

function after(code: number, numPassedTests: number, numFailedTests: number) {
  fs.writeFileSync(report, JSON.stringify({ numPassedTests, numFailedTests }));
  return counted(code, report, read);
}

afterEach(() => {
  fs.rmSync(report, { force: true });
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('a run of tests is counted as failed', () => {
  it('when a test failed', () => {
    expect(after(1, 4, 2)).toMatchObject({ passed: 4, failed: 2 });
  });
  it('when the runner fails though no test did', () => {
    expect(after(1, 4, 0)).toMatchObject({ passed: 4, failed: 1 });
  });
  it('when no test ran', () => {
    expect(after(0, 0, 0)).toMatchObject({ failed: 1 });
  });
  it('when the runner died before it reported', () => {
    expect(counted(0, report, read)).toMatchObject({ passed: 0, failed: 1 });
  });
  it('and only then', () => {
    expect(after(0, 4, 0)).toMatchObject({ passed: 4, failed: 0 });
  });
});
