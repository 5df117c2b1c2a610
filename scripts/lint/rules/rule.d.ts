import type { RuleTester } from 'oxlint/plugins-dev';

// oxlint says these types in its tester only, so they are read off there.
export type Rule = Extract<Parameters<RuleTester['run']>[1], { create: unknown }>;
export type Context = Parameters<Rule['create']>[0];
type Visitor = ReturnType<Rule['create']>;
type Visited<Kind extends keyof Visitor> = Parameters<NonNullable<Visitor[Kind]>>[0];
export type Member = Visited<'MemberExpression'>;
export type Spot = NonNullable<Parameters<Context['report']>[0]['node']>;
