// The model of FollowTheMoney as its own JavaScript library ships it, and what an entity does against it.

import { createRequire } from 'node:module'

interface ModelProperty {
  readonly type: string
  readonly stub?: boolean
  readonly range?: string
}

interface ModelSchema {
  readonly abstract?: boolean
  readonly deprecated?: boolean
  readonly required?: readonly string[]
  readonly extends: readonly string[]
  /** Itself and everything it extends. */
  readonly schemata: readonly string[]
  readonly properties: Readonly<Record<string, ModelProperty>>
}

interface Model {
  readonly schemata: Readonly<Record<string, ModelSchema>>
  readonly types: Readonly<Record<string, { readonly values?: Readonly<Record<string, string>> }>>
}

const load = createRequire(import.meta.url)
export const FTM_MODEL: Model = load('@alephdata/followthemoney/dist/defaultModel.json')

export interface WrittenEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const VALUE: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?$/,
  mimetype: /^[a-z]+\/[a-z0-9.+-]+$/,
  number: /^\d+$/,
  url: /^https?:\/\/[^\s]+$/,
  entity: /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/,
}

/** All properties of a schema, its own and those it extends. */
export function propertiesOf(schema: string): Map<string, ModelProperty> {
  const found = new Map<string, ModelProperty>()
  for (const name of FTM_MODEL.schemata[schema].schemata)
    for (const [property, value] of Object.entries(FTM_MODEL.schemata[name].properties)) found.set(property, value)
  return found
}

/** Faults of entities against the model; required properties as `required Schema.property`. */
export function ftmFaults(entities: readonly WrittenEntity[]): string[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const faults: string[] = []
  if (byId.size !== entities.length) faults.push('two entities of one id')
  for (const { id, schema, properties } of entities) {
    const model = FTM_MODEL.schemata[schema]
    if (model === undefined || model.abstract === true || model.deprecated === true) {
      faults.push(`schema ${schema}`)
      continue
    }
    if (!VALUE.entity.test(id)) faults.push(`id ${id}`)
    const known = propertiesOf(schema)
    for (const name of model.required ?? [])
      if (!Object.hasOwn(properties, name)) faults.push(`required ${schema}.${name}`)
    for (const [name, values] of Object.entries(properties)) {
      const property = known.get(name)
      if (property === undefined || property.stub === true) {
        faults.push(`property ${schema}.${name}`)
        continue
      }
      if (values.length === 0 || new Set(values).size !== values.length) faults.push(`values of ${schema}.${name}`)
      for (const value of values) {
        const allowed = FTM_MODEL.types[property.type]?.values
        const isValid =
          allowed === undefined ? (VALUE[property.type]?.test(value) ?? value !== '') : Object.hasOwn(allowed, value)
        if (!isValid || !value.isWellFormed()) faults.push(`${property.type} ${schema}.${name}: ${value}`)
        if (property.type !== 'entity') continue
        const target = byId.get(value)
        if (target === undefined) faults.push(`nothing at ${schema}.${name} ${value}`)
        else if (!FTM_MODEL.schemata[target.schema].schemata.includes(property.range ?? 'Thing'))
          faults.push(`range ${schema}.${name}: ${target.schema} is no ${property.range}`)
      }
    }
  }
  return faults
}
