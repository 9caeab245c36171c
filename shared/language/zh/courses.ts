/** The sections on the way to the target: the verdict, targets, sales, demand. */
import type { Catalogue } from '../say.ts';

export const courses: Catalogue = {};
