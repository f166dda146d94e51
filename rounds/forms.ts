import type { ApplicationKind } from '#events/value-types.ts';
import type { FormDefinition } from '#domain/form-definition.ts';
import { annex1 } from './2025-expert-service/forms/annex-1.ts';
import { annex2 } from './2025-expert-service/forms/annex-2.ts';

const formsByRound: Readonly<Record<string, Readonly<Record<ApplicationKind, FormDefinition>>>> = {
  '2025-expert-service': { 'service-team': annex1, 'service-base': annex2 },
};

/** The forms of a round, apart from its parameters: only functions that read a form carry them. @throws for an unknown round. */
export function formOf(roundId: string, kind: ApplicationKind): FormDefinition {
  const forms = formsByRound[roundId];
  if (!forms) throw new Error(`no forms of a round ${roundId}`);
  return forms[kind];
}
