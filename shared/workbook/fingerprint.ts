/** A short number for a text: so that a workbook can tell that what it carries is whole, and which model printed it. */

/** 53 bits of mixing, enough to notice an accident; no protection against somebody who wants to deceive. */
export function fingerprint(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0xc2b2ae35);
    b = Math.imul(b ^ code, 0x27d4eb2f);
    a = (a << 13) | (a >>> 19);
    b = (b << 17) | (b >>> 15);
  }
  a = Math.imul(a ^ (b >>> 11), 0x165667b1);
  b = Math.imul(b ^ (a >>> 15), 0x9e3779b1);
  return `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`;
}
