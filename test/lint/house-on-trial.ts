import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const project = path.resolve(import.meta.dirname, '../..');
const Report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

/** Runs the project's own linter with the project's own rules over a house that was never built. */
export class HouseOnTrial {
  readonly #root = fs.mkdtempSync(path.join(os.tmpdir(), 'house-on-trial-'));
  #findings: { code: string; filename: string }[] = [];

  run(files: [path: string, code: string][]): void {
    for (const [file, code] of files) this.#write(file, code);
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'scripts/lint']) {
      fs.cpSync(path.join(project, file), path.join(this.#root, file), { recursive: true });
    }
    fs.symlinkSync(
      path.join(project, 'node_modules'),
      path.join(this.#root, 'node_modules'),
      'dir',
    );
    const linter = path.join(project, 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        linter,
        '--type-aware',
        '--format',
        'json',
        'main',
        'preload',
        'renderer',
        'mcp-servers',
        'test',
      ],
      { cwd: this.#root, encoding: 'utf8' },
    );
    try {
      this.#findings = Report.parse(JSON.parse(stdout)).diagnostics;
    } catch (cause) {
      throw new Error(`the linter did not report:\n${stdout}\n${stderr}`, { cause });
    }
  }

  /** The rules that found something in a file, each once. */
  findings(file: string): string[] {
    const own = this.#findings.filter((finding) => path.posix.normalize(finding.filename) === file);
    return [...new Set(own.map((finding) => finding.code))];
  }

  cleanUp(): void {
    fs.rmSync(this.#root, { recursive: true, force: true });
  }

  #write(file: string, code: string): void {
    const target = path.join(this.#root, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, `${code}\n`);
  }
}
