/** The version of the product, the same as in package.json; `version.test.ts` holds them together. */
export const VERSION = '0.5.2'
