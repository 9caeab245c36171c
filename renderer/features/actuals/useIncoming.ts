/**
 * Tables that come in by file, drop or paste anywhere on the screen. Pasting into a field stays pasting into a field,
 * and what somebody does in a dialog is meant for the dialog.
 */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { NamedTable } from '../../../shared/actuals/index.ts';
import type { Result } from '../../../shared/plan/result.ts';
import { oneTable, rowsOfFile, type FileFault } from './rowsOfFile.ts';

/** What the file chooser offers. */
export const tableFiles =
  '.xlsx,.csv,.tsv,.tab,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/tab-separated-values,text/plain';

export interface Incoming {
  /** Sheets of a workbook, the likeliest first; a file that is one table has one. */
  readonly sheets: readonly NamedTable[];
  /** The file's name, or what stands for one. */
  readonly name: string;
}

export interface Receiver {
  readonly takeFile: (file: File | undefined) => void;
  /** Something is held over the window. */
  readonly hovering: boolean;
  /** Why the last one was no table; empty where it was. */
  readonly fault: string;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** A dialog takes files itself, or wants none, and says so by the time an event comes up to the document. */
const isForOthers = (event: Event): boolean => event.defaultPrevented || isDialogOpen();

export function useIncoming(onTable: (incoming: Incoming) => void): Receiver {
  const [hovering, setHovering] = useState(false);
  const [fault, setFault] = useState('');
  const latest = useRef(onTable);
  useEffect(() => {
    latest.current = onTable;
  }, [onTable]);

  const take = (name: string, read: Result<readonly NamedTable[], FileFault>): void => {
    setFault(read.ok ? '' : faultWords(name, read.faults));
    if (read.ok) latest.current({ sheets: read.value, name });
  };
  const takeFile = (file: File | undefined): void => {
    if (file === undefined) return;
    rowsOfFile(file).then(
      (read) => take(file.name, read),
      () =>
        setFault(
          say('{file} could not be read: Groundplan does not answer. Try again in a moment.', {
            file: file.name,
          }),
        ),
    );
  };
  const handlers = useRef({ take, takeFile });
  useEffect(() => {
    handlers.current = { take, takeFile };
  });

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (isForOthers(event) || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (isForOthers(event) || file === undefined) return;
      event.preventDefault();
      handlers.current.takeFile(file);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isForOthers(event) || isField(event.target) || event.clipboardData === null) return;
      const [file] = event.clipboardData.files;
      const text = event.clipboardData.getData('text/plain');
      if (text.trim() !== '') handlers.current.take(say('pasted cells'), oneTable(text));
      else handlers.current.takeFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return { takeFile, hovering, fault };
}

export const faultWords = (name: string, fault: FileFault): string => {
  if ('reason' in fault) return say('“{file}”: {why}', { file: name, why: say(fault.reason) });
  const words = { file: name, found: say(fault.found), expected: say(fault.expected) };
  return fault.row === undefined
    ? say('“{file}” holds {found}. What is needed: {expected}.', words)
    : say('“{file}” holds {found} in row {row}. What is needed: {expected}.', { ...words, row: fault.row });
};
