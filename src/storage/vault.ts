import type { Vault } from "../platform/crypto/vault.ts";
import type { Database, Reader } from "./database.ts";

const vaults = new WeakMap<object, Vault>();

/** Gives a database the keys of its closed columns: each transaction on it has them too. */
export function bindVault(db: Database, vault: Vault): void {
  vaults.set(db, vault);
}

/** @throws Error  when the database was opened without its keys */
export function vaultOf(reader: Reader): Vault {
  const vault = vaults.get(reader);
  if (!vault) throw new Error("the database was opened without its data keys");
  return vault;
}

/** A transaction uses what its database uses. */
export function passVault(db: Database, tx: object): void {
  const vault = vaults.get(db);
  if (vault) vaults.set(tx, vault);
}
