import type { Language } from '../domain/organisation.ts';
import { yearPlan as en } from './en/year-plan.ts';
import { yearPlan as nb } from './nb/year-plan.ts';
import { yearPlan as nn } from './nn/year-plan.ts';
import type { YearPlanTexts } from './shapes/year-plan.ts';

const CATALOGUES: Readonly<Record<Language, YearPlanTexts>> = { nb, nn, en };

export const yearPlanTexts = (language: Language): YearPlanTexts => CATALOGUES[language];
