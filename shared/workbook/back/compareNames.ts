/** What became of the names of cells of a workbook. */
import { say } from '../../language/say.ts';
import type { ReadWorkbook } from '../../tables/receivedWorkbook.ts';
import type { Workbook } from '../workbook.ts';
import { canonicalFormula, type Movement } from './canonicalFormula.ts';
import type { LeftReferences } from './leftReferences.ts';
import type { Remarks } from './remarks.ts';

/** Names of cells: those of the export, wherever their cells are now, and no others. */
export function compareNames(
  workbook: Workbook,
  found: ReadWorkbook,
  movement: Movement,
  left: LeftReferences,
  remarks: Remarks,
): void {
  const there = new Map(
    found.names
      .filter(({ name, sheet }) => sheet === undefined && !isOfProgram(name))
      .map(({ name, refersTo }) => [name.toLowerCase(), { name, refersTo }]),
  );
  const add = (name: string, now: string, was: string, text: string): void =>
    remarks.add('', { place: name, what: 'nameChanged', found: now, expected: was, text });
  for (const { name, refersTo } of workbook.names) {
    const now = there.get(name.toLowerCase());
    there.delete(name.toLowerCase());
    if (now === undefined) add(name, say('nothing'), refersTo, say('The name {name} was deleted.', { name }));
    else if (canonicalFormula(refersTo, '', movement) !== canonicalFormula(now.refersTo, '')) {
      if (canonicalFormula(refersTo, '') === canonicalFormula(now.refersTo, '')) left.name(name);
      else
        add(
          name,
          now.refersTo,
          refersTo,
          say('The name {name} now stands for {now}; it stood for {was}.', {
            name,
            now: now.refersTo,
            was: refersTo,
          }),
        );
    }
  }
  for (const { name, refersTo } of there.values()) {
    add(
      name,
      refersTo,
      say('nothing'),
      say('The name {name} was added, for {cells}. It is not taken.', { name, cells: refersTo }),
    );
  }
}

/** Print areas and filters, which spreadsheet programs keep as names. */
const isOfProgram = (name: string): boolean => /^_xlnm[._]|^_xlfn|^_FilterDatabase/iu.test(name);
