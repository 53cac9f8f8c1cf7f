import {
  type Activity,
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder';
import restify from 'restify';

/** What the bot has heard, so that tests can look at what the simulator sent. */
export interface TinyBot {
  readonly server: restify.Server;
  readonly adapter: CloudAdapter;
  readonly heard: Partial<Activity>[];
  readonly references: Map<string, Partial<ConversationReference>>;
  readonly port: number;
  close(): Promise<void>;
}

/** A bot of botbuilder and restify without an app id, as the product's is in local mode. It answers with one card. */
export const startTinyBot = async (): Promise<TinyBot> => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const heard: Partial<Activity>[] = [];
  const references = new Map<string, Partial<ConversationReference>>();
  const server = restify.createServer({ name: 'tiny-bot' });
  const turn = async (context: TurnContext): Promise<void> => {
    heard.push(context.activity);
    references.set(context.activity.conversation.id, TurnContext.getConversationReference(context.activity));
    await answer(context);
  };
  server.post('/api/messages/:organisation', restify.plugins.bodyParser(), async (req, res) => {
    await adapter.process({ body: req.body, headers: req.headers, method: 'POST' }, res, turn);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    server,
    adapter,
    heard,
    references,
    port: server.address().port,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
};

const answer = async (context: TurnContext): Promise<void> => {
  const { type, text, value, action } = context.activity;
  if (type === ActivityTypes.Invoke) return answerInvoke(context);
  if (type === ActivityTypes.InstallationUpdate && action === 'add') {
    await context.sendActivity('Velkommen');
  } else if (text === 'krasj') {
    throw new Error('Boten krasjet med vilje');
  } else if (text === 'skriver') {
    await context.sendActivity({ type: ActivityTypes.Typing });
  } else if (type === ActivityTypes.Message) {
    const sentence = value ? `Skjema: ${JSON.stringify(value)}` : undefined;
    await context.sendActivity(sentence ?? { attachments: [CardFactory.adaptiveCard(formCard())] });
  }
};

const answerInvoke = async (context: TurnContext): Promise<void> => {
  const { action, trigger } = context.activity.value;
  const body = invokeBody(action.verb, action.data, trigger);
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body } satisfies InvokeResponse,
  });
};

const invokeBody = (verb: string, data: { title?: string }, trigger: string) => {
  if (verb === 'fail')
    return {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Fristen er ute.' },
    };
  if (verb === 'tell')
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Notert.' };
  const said = trigger === 'automatic' ? 'Oppdatert av seg selv' : `Mottatt: ${data.title}`;
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answeredCard(said) };
};

const answeredCard = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
});

/** The call for items in small: a required input, a second form behind ShowCard, a fallback, a refresh. */
export const formCard = (userIds?: readonly string[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  ...(userIds && {
    refresh: { userIds, action: { type: 'Action.Execute', verb: 'show', data: { meeting: 'm1' } } },
  }),
  body: [
    { type: 'TextBlock', text: 'Har du saker til politirådet?', weight: 'Bolder', wrap: true },
    {
      type: 'Input.Text',
      id: 'title',
      label: 'Tittel',
      isRequired: true,
      errorMessage: 'Skriv en tittel.',
    },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Meld inn',
      verb: 'save',
      data: { meeting: 'm1' },
      fallback: { type: 'Action.Submit', title: 'Meld inn', data: { verb: 'save', meeting: 'm1' } },
    },
    { type: 'Action.Execute', title: 'Si fra', verb: 'tell', associatedInputs: 'none', data: {} },
    { type: 'Action.Execute', title: 'For sent', verb: 'fail', associatedInputs: 'none', data: {} },
    {
      type: 'Action.ShowCard',
      title: 'Avslå',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'reason', label: 'Begrunnelse', value: 'Hører ikke hjemme her' }],
        actions: [{ type: 'Action.Execute', title: 'Avslå', verb: 'decline', data: { item: 's1' } }],
      },
    },
  ],
});
