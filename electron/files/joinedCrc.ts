/**
 * The CRC-32 of two stretches of bytes put together, from the CRC of each: what Node's zlib has no function for. A CRC
 * is the remainder of a polynomial over GF(2), so putting n bytes behind multiplies by x^8n before adding.
 */

/** The polynomial of zip files; bit 31 is x^0, as CRC-32 counts. */
const polynomial = 0xed_b8_83_20;
const one = 0x80_00_00_00;

/** The product of two polynomials, modulo that of CRC-32. */
function times(a: number, b: number): number {
  let product = 0;
  let shifted = b;
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ polynomial;
  }
  return product >>> 0;
}

/** x^(8·bytes). */
function shiftBy(bytes: number): number {
  let power = one;
  // x^8, squared once a binary digit.
  let square = one >>> 8;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = times(square, power);
    square = times(square, square);
  }
  return power;
}

export const joinedCrc = (first: number, second: number, secondBytes: number): number =>
  (times(shiftBy(secondBytes), first) ^ second) >>> 0;
