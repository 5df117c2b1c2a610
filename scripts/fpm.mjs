#!/usr/bin/env node
// The part of `fpm -s dir -t deb` that electron-builder uses, on dpkg-deb: for machines that cannot
// download fpm.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const flags = new Set(['--force', '--debug']);
/** dpkg-deb's names for fpm's compressions. */
const compressions = new Map([
  ['gz', 'gzip'],
  ['bzip2', 'xz'],
]);

/** @param {string[]} argv */
function read(argv) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {string[]} */
  const copies = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (flags.has(word)) continue;
    if (!word.startsWith('-')) copies.push(word);
    else {
      const name = word.replace(/^--?/, '');
      options.set(name, [...(options.get(name) ?? []), argv[(at += 1)] ?? '']);
    }
  }
  return { options, copies };
}

const { options, copies } = read(process.argv.slice(2));
/** @param {string} name */
const option = (name) => options.get(name)?.at(-1);

/** @param {string} folder */
function control(folder) {
  const kilobytes = execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0];
  const [first = '', ...more] = (option('description') ?? '').split('\n');
  const description = [
    first.trim() || option('name'),
    ...more.map((line) => ` ${line.trim() || '.'}`),
  ];
  const fields = {
    Package: option('name'),
    Version: option('version'),
    License: option('license'),
    Vendor: option('vendor'),
    Architecture: option('architecture'),
    Maintainer: option('maintainer'),
    'Installed-Size': kilobytes,
    Depends: options.get('d')?.join(', '),
    Recommends: options.get('deb-recommends')?.join(', '),
    Section: option('category') ?? 'default',
    Priority: option('deb-priority') ?? 'optional',
    Homepage: option('url'),
    Description: description.join('\n'),
  };
  const given = Object.entries(fields).filter(([, value]) => value);
  return given.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** @param {string} folder */
function fill(folder) {
  for (const copy of copies) {
    const at = copy.lastIndexOf('=');
    const to = path.join(folder, copy.slice(at + 1));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.cpSync(copy.slice(0, at), to, { recursive: true, verbatimSymlinks: true });
  }
  const about = path.join(folder, 'DEBIAN');
  fs.mkdirSync(about);
  fs.writeFileSync(path.join(about, 'control'), control(folder));
  for (const [name, script] of /** @type {const} */ ([
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ])) {
    const given = option(name);
    if (!given) continue;
    fs.copyFileSync(given, path.join(about, script));
    fs.chmodSync(path.join(about, script), 0o755);
  }
  fs.chmodSync(folder, 0o755);
}

if (option('t') !== 'deb') throw new Error(`only deb can be made here, not ${option('t')}`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-deb-'));
try {
  fill(folder);
  const wanted = option('deb-compression') ?? 'xz';
  const compression = `-Z${compressions.get(wanted) ?? wanted}`;
  execFileSync(
    'dpkg-deb',
    ['--root-owner-group', compression, '-b', folder, option('package') ?? '.'],
    {
      stdio: 'inherit',
    },
  );
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
