import type { RuleData } from '#domain/rules/rule-data.ts';
import { parameters as expertService2025 } from './2025-expert-service/rules/parameters.ts';
import regions from './2025-expert-service/rules/regions.json' with { type: 'json' };
import titles from './2025-expert-service/rules/titles.json' with { type: 'json' };

const dataByRound: Readonly<Record<string, RuleData>> = {
  '2025-expert-service': { year: 2025, parameters: expertService2025, regions, titles },
};

/** What the rules of a round need beside the form: apart from its other data, because most functions check no form. @throws for an unknown round. */
export function ruleDataOf(roundId: string): RuleData {
  const data = dataByRound[roundId];
  if (!data) throw new Error(`no rules of a round ${roundId}`);
  return data;
}
