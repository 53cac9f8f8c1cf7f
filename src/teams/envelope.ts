import { z } from 'zod';
import { isLoopbackService, isTeamsService } from './service-hosts.ts';

const id = z.string().min(1).max(1000);
const place = z.object({ id: z.string().max(200) });
const account = z.object({
  id,
  name: z.string().nullish(),
  aadObjectId: z.string().max(200).nullish(),
  /** A native slash command: only its sender sees it. */
  isTargeted: z.boolean().nullish(),
});

/** What of an activity the bot reads; everything else is dropped here. */
const envelopeSchema = z.object({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  name: z.string().max(200).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().max(2000),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    tenantId: z.string().max(200).nullish(),
    conversationType: z.string().max(100).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.object({ tenant: place.nullish(), team: place.nullish() }).nullish(),
  text: z.string().nullish(),
  entities: z.array(z.unknown()).max(500).nullish(),
  value: z.unknown().optional(),
  replyToId: id.nullish(),
  action: z.string().max(100).nullish(),
  membersAdded: z.array(z.object({ id })).max(1000).nullish(),
  membersRemoved: z.array(z.object({ id })).max(1000).nullish(),
});

/** Simple clients leave out who the bot is. */
const localSchema = envelopeSchema.extend({ recipient: account.default({ id: 'bot' }) });

/** An activity whose shape is known, from a channel and a service that may be. Nothing else is proven yet. */
export type Envelope = z.infer<typeof envelopeSchema>;

/**
 * Reads the body of a request as an activity, or gives nothing if it cannot be one.
 * From Teams: its channel, its hosts over https, and an id on what would be processed. Locally: any client on loopback.
 */
export const readEnvelope = (body: unknown, local: boolean): Envelope | undefined => {
  const envelope = (local ? localSchema : envelopeSchema).safeParse(body).data;
  if (!envelope) return undefined;
  if (local) return isLoopbackService(envelope.serviceUrl) ? envelope : undefined;
  const known = envelope.channelId === 'msteams' && isTeamsService(envelope.serviceUrl);
  return known && envelope.id ? envelope : undefined;
};

/** The tenants an activity says that it comes from; Teams gives one or both places. */
export const tenantsOf = ({ conversation, channelData }: Envelope): readonly string[] =>
  [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => typeof tenant === 'string');

/** Both places, where given, name the organisation's tenant, and one of them is given. */
export const isFromTenant = (envelope: Envelope, tenantId: string): boolean => {
  const tenants = tenantsOf(envelope);
  const wanted = tenantId.toLowerCase();
  return tenants.length > 0 && tenants.every((tenant) => tenant.toLowerCase() === wanted);
};
