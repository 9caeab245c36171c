/**
 * Prints the section that is shown. Charts are drawn for the width that they have, so the section gets that of the paper
 * first and is drawn again; what is printed then is what stands in the document, as vectors.
 */

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

export async function printSection(): Promise<void> {
  const { dataset } = document.documentElement;
  dataset['printing'] = 'true';
  // One picture to lay it out, one for what measures itself, one for what that draws.
  for (let pictures = 0; pictures < 3; pictures += 1) await frame();
  window.print();
  delete dataset['printing'];
}
