import type { ApplicationKind } from '#events/value-types.ts';
import type { FormDefinition } from '#domain/form-definition.ts';
import type { SummaryDefinition } from '#domain/summary-definition.ts';
import { annex1 } from './2025-expert-service/forms/annex-1.ts';
import { annex2 } from './2025-expert-service/forms/annex-2.ts';
import { annex3 } from './2025-expert-service/forms/annex-3.ts';

const formsByRound: Readonly<Record<string, Readonly<Record<ApplicationKind, FormDefinition>>>> = {
  '2025-expert-service': { 'service-team': annex1, 'service-base': annex2 },
};

/** The forms of a round, apart from its parameters: only functions that read a form carry them. @throws for an unknown round. */
export function formOf(roundId: string, kind: ApplicationKind): FormDefinition {
  const forms = formsByRound[roundId];
  if (!forms) throw new Error(`no forms of a round ${roundId}`);
  return forms[kind];
}

const summariesByRound: Readonly<Record<string, SummaryDefinition>> = { '2025-expert-service': annex3 };

/** The summary (annex 3) of a round. @throws for an unknown round. */
export function summaryFormOf(roundId: string): SummaryDefinition {
  const form = summariesByRound[roundId];
  if (!form) throw new Error(`no summary form of a round ${roundId}`);
  return form;
}
