import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";
import { Context, context } from "../../requests/index.ts";
import { states, type Move } from "./states.ts";

const EndpointProperty = Type.Object({ "@type": Type.Literal("EndpointProperty"), name: Type.String(), value: Type.String() });

/** Where data is fetched from, or sent to. */
export const DataAddress = Type.Object({
  "@type": Type.Literal("DataAddress"),
  endpointType: Type.String(),
  endpoint: Type.Optional(Type.String()),
  endpointProperties: Type.Optional(Type.Array(EndpointProperty, { minItems: 1 })),
});
export type DataAddress = Static<typeof DataAddress>;

const message = <Name extends string, Members extends Record<string, TSchema>>(name: Name, members: Members) =>
  Type.Object({ "@context": Context, "@type": Type.Literal(name), ...members });
const pids = { providerPid: Type.String(), consumerPid: Type.String() };
const why = { code: Type.Optional(Type.String()), reason: Type.Optional(Type.Array(Type.Unknown(), { minItems: 1 })) };

/** Everything of a transfer that goes over the wire. @source DSP 2025-1 transfer message schemas */
export const transferMessages = {
  TransferRequestMessage: message("TransferRequestMessage", {
    consumerPid: Type.String(), agreementId: Type.String(), format: Type.String(), callbackAddress: Type.String(), dataAddress: Type.Optional(DataAddress),
  }),
  TransferStartMessage: message("TransferStartMessage", { ...pids, dataAddress: Type.Optional(DataAddress) }),
  TransferCompletionMessage: message("TransferCompletionMessage", pids),
  TransferSuspensionMessage: message("TransferSuspensionMessage", { ...pids, ...why }),
  TransferTerminationMessage: message("TransferTerminationMessage", { ...pids, ...why }),
  TransferProcess: message("TransferProcess", { ...pids, state: Type.Enum([...states]) }),
  TransferError: message("TransferError", { ...pids, ...why }),
} as const;
export type TransferMessageType = keyof typeof transferMessages;
export type TransferMessageOf<Name extends TransferMessageType> = Static<(typeof transferMessages)[Name]>;

export const typeOfMove = {
  request: "TransferRequestMessage",
  start: "TransferStartMessage",
  completion: "TransferCompletionMessage",
  suspension: "TransferSuspensionMessage",
  termination: "TransferTerminationMessage",
} as const satisfies Readonly<Record<Move, TransferMessageType>>;

/** Members that the protocol doesn't name are let pass. @returns what is wrong with a value as a message of this type, or undefined */
export function faultOfTransferMessage(type: TransferMessageType, value: unknown): string | undefined {
  const schema: TSchema = transferMessages[type];
  if (Value.Check(schema, value)) return undefined;
  const [first] = Value.Errors(schema, value);
  return `${type}${first ? `${first.instancePath} ${first.message}` : ""}`;
}

/** @throws Error  when we are about to say something the protocol doesn't know: ours is at fault */
export function sealed<Name extends TransferMessageType>(type: Name, members: Omit<TransferMessageOf<Name>, "@context" | "@type">): TransferMessageOf<Name> {
  const value = { "@context": [context], "@type": type, ...members } as unknown as TransferMessageOf<Name>;
  const fault = faultOfTransferMessage(type, value);
  if (fault !== undefined) throw new Error(`own message: ${fault}`);
  return value;
}

/** A property of a data address by its name, e.g. `authorization`. */
export function propertyOf(address: DataAddress | undefined, name: string): string | undefined {
  return address?.endpointProperties?.find((one) => one.name === name)?.value;
}
