/** A process of its own that opens the store of a folder and says how that went: `node opener.ts FOLDER`. */
import { argv } from 'node:process';
import { openStore } from '../../electron/store/open.ts';

const opening = await openStore(argv[2] ?? '', { clock: Date.now, onNotice: () => undefined });
console.log(opening.kind);
if (opening.kind === 'open') opening.store.close();
