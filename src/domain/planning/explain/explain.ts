import type { SlotKey } from '../plan.ts';
import type { Ground } from '../problem/ground.ts';
import type { Problem, Solution } from '../problem/problem.ts';
import type { PlanReason } from './plan-reason.ts';

export const explain = (
  _ground: Ground,
  _problem: Problem,
  _solution: Solution,
  _keys: readonly ReadonlyMap<number, SlotKey>[],
): readonly PlanReason[] => [];
