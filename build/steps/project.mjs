/**
 * Where things are, and how the scripts of this folder start other programs. Like all of them it is plain JavaScript
 * for Node 20 without packages, since it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts);

/** The Node that everything but these scripts runs on: the one of the package `node`, whatever the machine has. */
export const ownNode = inProject(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** @param {string} text */
export const say = (text) => void process.stdout.write(`${text}\n`);

/**
 * Something that the person at the terminal has to do something about: its message is all there is to show.
 */
export class Stop extends Error {}

/**
 * Runs a program to its end, its output on this terminal.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options] `quiet`: output only if it fails
 * @returns {Promise<number>} its exit code; 127 when there is no such program
 */
export function run(program, parameters, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell,
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a script of an installed package, or of this project, on our own Node.
 * @param {string} script path inside the project
 * @param {string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export const runScript = (script, parameters, options) =>
  run(ownNode, [inProject(script), ...parameters], options);

/** Runs `main`, and turns what it throws into a message and an exit code. @param {() => Promise<number>} main */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(
      `${error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}

/** @param {string} path */
export const isThere = (path) => existsSync(path);
