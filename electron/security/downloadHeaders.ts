/** The headers of a download: never shown as a page, under a name that cannot be anything but a name. */
import type { OutgoingFile } from '../services/parcels.ts';

/** RFC 8187: in UTF-8, with everything escaped that is not a letter, digit or one of few marks. */
const escaped = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** For programs that know only the old form. */
const plain = (name: string): string => name.replaceAll(/[^\w .-]/g, '_');

export const downloadHeaders = ({ name, contentType }: OutgoingFile): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${escaped(name)}`,
});
