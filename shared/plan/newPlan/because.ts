/** Why an assumption of a new plan has its value: every one says so in a note, with its source. */
import { benchmarkOf } from '../../benchmarks/index.ts';
import { say } from '../../language/say.ts';
import type { Note } from '../types.ts';

/** By path in the plan that is being made. */
export type Notes = Readonly<Record<string, Note>>;

/** A part of the plan and the notes on it. */
export interface Made<T> {
  readonly made: T;
  readonly notes: Notes;
}

/** A figure of the field (shared/benchmarks) by its id. */
export function asTheField(text: string, id: string): Note {
  const { figure, source, when } = benchmarkOf(id);
  const words = { source: say(source), figure: say(figure) };
  return {
    text,
    source:
      when === undefined
        ? say('{source}: {figure}', words)
        : say('{source}: {figure} ({when})', { ...words, when: say(when) }),
  };
}

export const asAnswered = (text: string): Note => ({ text, source: say('Your answer') });

/** Nobody said so: it has to begin somewhere. */
export const asPlaceholder = (text: string): Note => ({
  text,
  source: say('A placeholder: put in your own'),
});
