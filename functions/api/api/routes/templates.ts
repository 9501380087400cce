import { Role, TextList } from '#events/api/configuration.ts';
import { readAllTemplates } from '../regua-problems.ts';
import { previewOf } from '../regua-view.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const listTemplates = route({
  method: 'GET',
  path: '/api/templates',
  operationId: 'listTemplates',
  summary: 'Os textos publicados, com canal, uso e o começo do que dizem',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: TextList,
  async handle({ table }) {
    const templates = [...(await readAllTemplates(table)).values()];
    return {
      items: templates.map((template) => {
        const { templateId, channel, purpose } = template;
        return { templateId, channel, purpose, preview: previewOf(template) };
      }),
    };
  },
});
