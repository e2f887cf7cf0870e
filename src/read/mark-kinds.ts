// What words inside a clause tell of it, in any language.

/** `wrong` is a deed that blames its doer; `appraisal` a word of opinion; `no-denial` a negation that denies nothing ("not only", "no doubt"). */
export type Mark =
  | 'perception'
  | 'document'
  | 'hearsay'
  | 'inference'
  | 'demand'
  | 'prediction'
  | 'wrong'
  | 'appraisal'
  | 'no-denial'
  | 'denial'
  | 'report'
  | 'unreal'
  | 'talk'
  | 'greeting'
