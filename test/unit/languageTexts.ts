/** Finds the texts that people read in our own source: what is said or marked, and what was forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type Node } from 'oxc-parser';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command line speaks English only, and so do the catalogues' own files. */
const isLooked = (path: string): boolean =>
  /\.tsx?$/u.test(path) &&
  !path.endsWith('.d.ts') &&
  !path.includes('electron/cli/') &&
  !path.includes('shared/language/');

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isLooked);

export interface Place {
  readonly file: string;
  readonly text: string;
}

export interface Texts {
  /** The English of every `say('…')` and `phrase('…')`. */
  readonly said: readonly Place[];
  /** Words that stand on the screen as they are, and calls of `say` whose text cannot be looked up. */
  readonly unsaid: readonly Place[];
}

/** Attributes and properties of components whose text people read. */
const readAttributes: ReadonlySet<string> = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'label',
  'placeholder',
  'alt',
  'about',
  'one',
  'description',
  'caption',
  'heading',
]);

/** Signs and names that no language translates. */
const names: ReadonlySet<string> = new Set(['Groundplan', 'CSV']);
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !names.has(text.trim());

function textsOf(file: string): Texts {
  const source = readFileSync(join(root, file), 'utf8');
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const said: Place[] = [];
  const unsaid: Place[] = [];
  // Others may have a function of that name.
  const speaks = source.includes('language/say.ts');
  const see = (text: string): void => {
    if (isWords(text)) unsaid.push({ file, text: text.trim() });
  };
  const seeValue = (value: Node | null): void => {
    if (value?.type === 'Literal' && typeof value.value === 'string') see(value.value);
    else if (value?.type === 'TemplateLiteral') see(value.quasis.map((quasi) => quasi.value.raw).join(' '));
    else if (value?.type === 'ConditionalExpression') {
      seeValue(value.consequent);
      seeValue(value.alternate);
    } else if (value?.type === 'LogicalExpression') seeValue(value.right);
    else if (value?.type === 'JSXExpressionContainer') seeValue(value.expression);
  };
  const seeChild = (child: Node): void => {
    if (child.type === 'JSXText') see(child.value);
    else if (child.type === 'JSXExpressionContainer') seeValue(child);
  };
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (callee.type !== 'Identifier' || (callee.name !== 'say' && callee.name !== 'phrase')) return;
      if (!speaks) return;
      if (first?.type === 'Literal' && typeof first.value === 'string')
        said.push({ file, text: first.value });
      else if (first?.type === 'ConditionalExpression') {
        for (const branch of [first.consequent, first.alternate]) {
          if (branch.type === 'Literal' && typeof branch.value === 'string') {
            said.push({ file, text: branch.value });
          }
        }
      } else if (first?.type === 'TemplateLiteral' || first?.type === 'BinaryExpression') {
        unsaid.push({
          file,
          text: `say() of a text that is put together: ${source.slice(first.start, first.end)}`,
        });
      }
    },
    JSXElement: ({ children }) => children.forEach(seeChild),
    JSXFragment: ({ children }) => children.forEach(seeChild),
    JSXAttribute({ name, value }) {
      if (name.type === 'JSXIdentifier' && !readAttributes.has(name.name)) return;
      seeValue(value);
    },
  }).visit(program);
  return { said, unsaid };
}

export const textsIn = (folders: readonly string[]): Texts => {
  const found = folders.flatMap(sources).map(textsOf);
  return { said: found.flatMap(({ said }) => said), unsaid: found.flatMap(({ unsaid }) => unsaid) };
};
