import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import restify from 'restify';
import { announce } from './announce.ts';

/** The least a bot with these two libraries can be: every invoke is answered with the same card. */
const CARD = {
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'Takk, saken er meldt inn.', wrap: true }],
  },
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages/:organisation', async (request: restify.Request, response: restify.Response) => {
  const call = { body: request.body, headers: request.headers, method: request.method ?? 'POST' };
  await adapter.process(call, response, async (context: TurnContext) => {
    if (context.activity.type === 'invoke') {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: CARD } });
    }
  });
});
server.listen(0, '127.0.0.1', () => announce(server.address().port));
