// The package ships no types; this is the part of it that search uses.
declare module 'snowball-stemmers' {
  const snowball: { newStemmer(language: string): { stem(word: string): string } }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports
  export default snowball
}
