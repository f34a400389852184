/** Looks into a zod schema: what stands at a path, what a key means. Used for messages and for walking references. */
import { z } from 'zod';
import type { KeyPath } from './finding.ts';

/** Takes off what does not change the shape: optional, default, nullable, readonly. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodReadonly
  ) {
    inner = inner.def.innerType;
  }
  return inner;
}

/** The schema of the value at a path, or undefined where the schema knows no such path. */
export function schemaAt(root: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = root;
  for (const part of path) {
    if (!schema) return undefined;
    schema = childOf(bare(schema), part);
  }
  return schema;
}

function childOf(schema: z.core.$ZodType, part: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(part)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const child = childOf(bare(option), part);
      if (child) return child;
    }
  }
  return undefined;
}

/** The keys a map may have at a path; empty where it is not a map of fixed keys. */
export function keysAt(root: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const schema = schemaAt(root, path);
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap((option) => {
      const shape = bare(option);
      return shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
    });
  }
  return [];
}

/** The description of the key at a path, wherever it hangs in the wrappers. */
export function describe(root: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  let schema = schemaAt(root, path);
  while (schema) {
    const description = z.globalRegistry.get(schema)?.description;
    if (description) return description;
    schema =
      schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
        ? schema.def.innerType
        : undefined;
  }
  return undefined;
}

/** A value with its own path, found while walking data beside its schema. */
export interface Visit {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: KeyPath;
  /** True when the value is a key of a map rather than what stands under it. */
  readonly isKey: boolean;
}

/** Compiles a walker that visits only the places whose schema `wanted` picks: no time is spent elsewhere. */
export function compileWalk(
  root: z.core.$ZodType,
  wanted: (schema: z.core.$ZodType) => boolean,
): (value: unknown) => Visit[] {
  const step = compileStep(root, wanted);
  return (value) => {
    const visits: Visit[] = [];
    step?.(value, [], visits);
    return visits;
  };
}

type Step = (value: unknown, path: KeyPath, visits: Visit[]) => void;

function compileStep(outer: z.core.$ZodType, wanted: (schema: z.core.$ZodType) => boolean): Step | undefined {
  const schema = bare(outer);
  if (wanted(schema)) return (value, path, visits) => visits.push({ schema, value, path, isKey: false });
  if (schema instanceof z.ZodObject) {
    const steps = Object.entries(schema.shape).flatMap(([key, child]) => {
      const step = compileStep(child, wanted);
      return step ? [[key, step] as const] : [];
    });
    if (steps.length === 0) return undefined;
    return (value, path, visits) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, step] of steps) {
        const child = (value as Record<string, unknown>)[key];
        if (child !== undefined) step(child, [...path, key], visits);
      }
    };
  }
  if (schema instanceof z.ZodArray) {
    const step = compileStep(schema.element, wanted);
    return (
      step &&
      ((value, path, visits) => {
        if (Array.isArray(value))
          for (const [index, item] of value.entries()) step(item, [...path, index], visits);
      })
    );
  }
  if (schema instanceof z.ZodRecord) {
    const onKey = wanted(bare(schema.keyType));
    const step = compileStep(schema.valueType, wanted);
    if (!onKey && !step) return undefined;
    return (value, path, visits) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, item] of Object.entries(value)) {
        if (onKey)
          visits.push({ schema: bare(schema.keyType), value: key, path: [...path, key], isKey: true });
        step?.(item, [...path, key], visits);
      }
    };
  }
  if (schema instanceof z.ZodUnion) {
    const steps = schema.options.flatMap((option) => compileStep(option, wanted) ?? []);
    return steps.length > 0
      ? (value, path, visits) =>
          steps.forEach((step) => {
            step(value, path, visits);
          })
      : undefined;
  }
  return undefined;
}
