import type { Acknowledgement } from './acknowledged-findings.ts';

/** Only where Amazon Connect calls debtors. @param instance its ARN as the deployment gives it; nothing where none does */
export const inConnect = (instance: unknown): readonly Acknowledgement[] =>
  typeof instance !== 'string' || instance === ''
    ? []
    : [
        {
          at: 'Function-api-api/Role/DefaultPolicy/Resource',
          id: `IAM5[Resource::${instance}/contact/*]`,
          reason:
            'A call has an id only once it was placed; the API may place calls at this one instance and nothing else there.',
        },
      ];
