/** Which way imports may point. See docs/architecture.md. */
const from = (path) => ({ path, pathNot: '\\.test\\.tsx?$' });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no AWS, no adapter, no table and no handler.',
      severity: 'error',
      from: from('^shared/domain'),
      to: { path: '^(shared/(adapters|table|lambda|testing)|functions|infra|local|web|events|node_modules/@aws-sdk)' },
    },
    {
      name: 'contracts-know-only-the-domain',
      severity: 'error',
      from: from('^events'),
      to: { path: '^(shared/(adapters|table|lambda|testing)|functions|infra|local|web)' },
    },
    {
      name: 'shared-does-not-know-its-users',
      severity: 'error',
      from: from('^shared'),
      to: { path: '^(functions|infra|local|web)' },
    },
    {
      name: 'channels-only-through-send-message',
      comment: 'No message leaves without passing the gate.',
      severity: 'error',
      from: { path: '^(functions|local|infra)', pathNot: ['^functions/messages/send-message', '\\.test\\.ts$'] },
      to: { path: '^shared/adapters/channels' },
    },
    {
      name: 'functions-do-not-know-infra-or-local',
      severity: 'error',
      from: from('^functions'),
      to: { path: '^(infra|local|web)' },
    },
    {
      name: 'functions-stand-alone',
      severity: 'error',
      from: { path: '^functions/([^/]+/[^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^functions', pathNot: '^functions/$1/' },
    },
    {
      name: 'console-knows-only-contracts',
      severity: 'error',
      from: from('^web/src'),
      to: { path: '^(shared/(adapters|table|lambda|testing)|functions|infra|local)' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: from('^(events|functions|infra|shared(?!/testing)|web)'),
      to: { path: '(^shared/testing|\\.test\\.tsx?$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
