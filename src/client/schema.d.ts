// Made by `npm run generate` from the routes; not edited by hand.
export interface paths {
    "/.well-known/twincity-node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who this node is: its keys, addresses and parties, signed by itself */
        get: operations["getNodeDescriptor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/peering/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A node answers our invitation; its message is signed with the key of the descriptor it brings */
        post: operations["answerInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nodes we know, with fingerprints and refused messages */
        get: operations["listPeers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code for the operator of another node; it works once within 24 hours */
        post: operations["invitePeer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take another node's invitation: both sides trust each other's keys from then on */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/peers/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let no messages pass to or from this node any more */
        post: operations["suspendPeer"];
        /** Let messages pass again */
        delete: operations["resumePeer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trust-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trust file: whose ledgers, witnesses and signatures a verifier may believe (C2SP tlog-policy) */
        get: operations["getTrustPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations hosted here and by our peers */
        get: operations["listParties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in at this node */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stay signed in: the session's time runs anew */
        post: operations["extendSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin to sign in; leads to the provider, ours or a peer's */
        get: operations["startSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider's answer */
        get: operations["finishSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose accounts may be used here: ours, and by agreement the other side's */
        get: operations["listSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may sign in here (on a demo node its invented people), and what the other side would be told */
        get: operations["getSignInPage"];
        put?: never;
        /** Sign in as an invented person of a demo node */
        post: operations["chooseDemoPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/{uid}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes or no to the other side being told who signs in */
        post: operations["decideRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a peer believes our assertions by; refused while recognition is not permitted */
        get: operations["getPeerSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed state of the ledger, with the witnesses' signatures (C2SP tlog-checkpoint) */
        get: operations["getCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/tile/{*}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hashes or entries of the ledger (C2SP tlog-tiles) */
        get: operations["getTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many entries are signed, and how many of them are witnessed */
        get: operations["getLedgerSize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who witnesses our ledger, and how far each has followed it */
        get: operations["listWitnesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the ledger, newest first, without their details */
        get: operations["listLedgerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/witness/add-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ledger asks for our signature below its checkpoint (C2SP tlog-witness); it is authenticated by the ledger's own signature */
        post: operations["addCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/witness/{originHash}/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest checkpoint of another ledger that we signed */
        get: operations["getWitnessedCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checkpoints of other ledgers that we refused to witness */
        get: operations["listWitnessConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/freezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ledgers that contradicted themselves and are not witnessed any more: those we froze, and ours where a peer's witness froze it */
        get: operations["listWitnessFreezes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/freezes/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both pages that the ledger signed, as a file that anybody can verify */
        get: operations["getFreezeEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/freezes/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The contradiction has been explained: witness this ledger again, from where it was witnessed last */
        post: operations["liftWitnessFreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 两本账: how far each goes, and who has stamped how much of it */
        get: operations["getLedgerBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much was recorded on each of the last days, by family of entries */
        get: operations["getLedgerDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/lines/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands in clear on one line of the ledger, and who has stamped it */
        get: operations["getLedgerLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/looked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁看过我的数据: all that this node's ledger holds about me */
        get: operations["listLooked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/looked/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a file */
        get: operations["exportLooked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/looked/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a table */
        get: operations["exportLookedTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer delivers a batch of events, in the order of their sequence */
        post: operations["deliverEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for one's office and role: one's own first, then by when it is due */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same in numbers, by kind */
        get: operations["getTaskDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task on */
        post: operations["takeTask"];
        /** Give a task back */
        delete: operations["giveTaskBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 1+9 and what is known of earlier ones, with what the source leaves out */
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agreement: text, signatures, what happened */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed document, the same bytes on both sides, for offline verification */
        get: operations["getAgreementDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the text for one's party and send it to the other side */
        post: operations["proposeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign what the other side proposed */
        post: operations["countersignAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a proposal, with the reason */
        post: operations["declineAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the departments of both sides share, what they may not, and why; with what portals list */
        get: operations["listResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The filtered list as a CSV */
        get: operations["exportCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{id}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry with all that is known of it, its source and its use */
        get: operations["getCatalogueEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make an entry known to the other side */
        post: operations["publishResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an entry out of the list on all nodes: nothing is given from it until it is published again */
        post: operations["withdrawEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mappings of portals: those of the program and those one's office added */
        get: operations["listCatalogueMappings"];
        put?: never;
        /**
         * Keep a mapping for imports
         * @description A `CatalogueMapping`; docs/catalogue-mappings.md says how to write one. Its faults are answered each with its place.
         */
        post: operations["addCatalogueMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/entry-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last imports of portals' lists by one's office */
        get: operations["listEntryImports"];
        put?: never;
        /** Take in the list of a portal: JSON, CSV, XLSX or XLS as the body */
        post: operations["importEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/entry-imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rejected rows with their reasons, as a CSV */
        get: operations["getEntryImportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A resource with its fields, as requests and calls take it */
        get: operations["getResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last imports of a resource */
        get: operations["listImports"];
        put?: never;
        /** Load a table into a resource: CSV, XLSX, XLS or a JSON array as the body */
        post: operations["importRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/imports/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rejected rows with their reasons, as a CSV to mend and send again */
        get: operations["getImportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consent, with its signed text */
        get: operations["getConsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consents/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a consent on the person's word; the provider refuses from then on */
        post: operations["revokeConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests that one's office made or received, with the clock of the answer */
        get: operations["listRequests"];
        put?: never;
        /** Ask the provider for the use of a resource */
        post: operations["submitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a refusal of sharing may rest on */
        get: operations["listRejectionGrounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a request, or refuse it with reason and clause */
        post: operations["decideRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a request that waits for its answer */
        post: operations["withdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants that one's office holds or has given */
        get: operations["listGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grant with its signed document */
        get: operations["getGrant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a grant, with the reason; the other side is told */
        post: operations["endGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/dspace-version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the Dataspace Protocol spoken here */
        get: operations["dspVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/catalog/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a peer may negotiate about here */
        post: operations["dspCatalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/catalog/datasets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One resource as a dataset */
        get: operations["dspDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of a negotiation */
        get: operations["dspNegotiation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer begins a negotiation: request */
        post: operations["dspRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer begins a negotiation: offers */
        post: operations["dspInitialOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's next message: request */
        post: operations["dspCounterRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's next message: offers */
        post: operations["dspOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's next message: agreement */
        post: operations["dspAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}/agreement/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's next message: agreement/verification */
        post: operations["dspVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's next message: events */
        post: operations["dspEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dsp/2025-1/negotiations/{pid}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's next message: termination */
        post: operations["dspTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A peer's governed calls, each decided and recorded by itself */
        post: operations["answerCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/sides/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our half of a receipt, for the node it concerns */
        get: operations["getLedgerSide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch one record of the other side under a grant */
        post: operations["callResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a crossing, a hand-over or a signature; holds no personal data */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crossings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁取过: what crossed, why and how it ended; never about whom */
        get: operations["listCrossings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/crossings/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls this side refused to peers, counted */
        get: operations["listCrossingRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The directory of cross-province items, with the marks of their source */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items by mode, department and category */
        get: operations["summarizeItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item */
        get: operations["getItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/identifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a name and identity number can be right; nothing is stored */
        post: operations["identifyApplicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a case at my counter */
        post: operations["beginCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counter/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of my counter: today's and those under way */
        get: operations["listCounterCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: operations["discardCase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/materials/{slot}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the other side holds on this person, shown before any decision and kept nowhere */
        post: operations["previewEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/materials/{slot}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person's choice for this piece: agree, or bring it */
        post: operations["decideEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/materials/{slot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A scanned page, or the clerk's word that it was checked at the counter */
        put: operations["provideMaterial"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive the case (收件), hand it to the deciding office and give out the receipt */
        post: operations["receiveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a case over again that was sent back */
        post: operations["handOverAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/receipt-reprint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new code for a lost receipt; the old code stops working */
        post: operations["reprintReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{no}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the papers that the deciding office asked for */
        post: operations["sendSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases my office decides, shortest clock first */
        get: operations["listDeskQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case of my office or counter */
        get: operations["getDeskCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed custody chain of a case, or of one of its parts, for verification offline */
        get: operations["downloadCustody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/materials/{slot}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An uploaded page */
        get: operations["downloadMaterial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/custody-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the hand-over: from now on my office holds the case */
        post: operations["takeOverCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/custody-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the hand-over with reason and clause: the counter keeps the case */
        post: operations["sendBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the application (受理): the promised and legal terms start */
        post: operations["acceptCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/non-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Don't accept the application (不予受理), with reason and clause */
        post: operations["refuseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/supplement-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say once all that is missing; the clock stops until it is brought */
        post: operations["requestSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clock on a ground that the law names (行政许可法 第四十五条), with its clause */
        post: operations["suspendCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ground is over: the clock goes on */
        post: operations["resumeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/parts/{part}/custody-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over a part of a joint case that was offered to my office */
        post: operations["takeOverPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/parts/{part}/custody-refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a part back with reason and clause: the lead office keeps it */
        post: operations["sendBackPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/parts/{part}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report on my office's part: confirmed, or not, with reason and clause */
        post: operations["completePart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/parts/{part}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a part again that was sent back or not taken over in time */
        post: operations["offerPartAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant, or deny with reason and clause */
        post: operations["decideCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/cases/{no}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the result and say how it reaches the applicant */
        post: operations["issueResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My cases, drafts and those a counter took in for me included */
        get: operations["listMyCases"];
        put?: never;
        /** Begin an application at a front door; a draft that is kept until it is handed in or thrown away */
        post: operations["beginMyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case of mine */
        get: operations["getMyCase"];
        put?: never;
        post?: never;
        /** Throw a draft of mine away */
        delete: operations["discardMyCase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What no office holds: contact, delivery, remark */
        put: operations["fillInMyCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/materials/{slot}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the other side holds on me, shown before any decision and kept nowhere */
        post: operations["previewMyEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/materials/{slot}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My choice for this piece: agree, or bring it myself */
        post: operations["decideMyEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/materials/{slot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A scan or photo, or my confirmation of a prefilled form or promise */
        put: operations["provideMyMaterial"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand my application in; or hand it over again when it came back */
        post: operations["submitMyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the papers that were asked for */
        post: operations["supplementMyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take my application back, until it is decided; the office that holds it writes it down */
        post: operations["withdrawMyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate a finished case of mine once: 1 very satisfied to 5 very dissatisfied */
        post: operations["rateMyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/cases/{no}/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed custody chain of my case, or of a part of it, for verification offline */
        get: operations["downloadMyCaseCustody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where my case is: holder, clock, timeline */
        post: operations["readStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The signed custody chain of my case, for verification offline */
        post: operations["downloadMyCustody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate a finished case once: 1 very satisfied to 5 very dissatisfied */
        post: operations["rateCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All named numbers of this node as of now, each with its definition */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One number, now or of a past day */
        get: operations["getFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records that make the number; all together they are the number */
        get: operations["listFigureRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same records as a CSV */
        get: operations["exportFigureRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The number day by day */
        get: operations["getFigureHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose site this is */
        get: operations["getDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one can go: the service halls of this side that take cases in */
        get: operations["listCounters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the node and its links are well */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SessionPerson: {
            id: string;
            name: string;
            title: {
                zh: string;
                en: string;
            };
            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
            party: string;
            partyName: {
                zh: string;
                en: string;
            };
            roles: ("clerk" | "case-officer" | "supervisor" | "data-steward" | "share-officer" | "agreement-officer" | "auditor" | "operator")[];
            demo: boolean;
        };
        SessionApplicant: {
            accountId: string;
            /** @description Short id of a node, e.g. sc */
            issuer: string;
            issuerName: {
                zh: string;
                en: string;
            };
            /** @description The account is the other side's */
            foreign: boolean;
            name: string;
            /** @description Name as screens that others may see show it */
            masked: string;
            idNumberMasked: string;
            /** @description Ref of the receipt when the other side vouched for the person */
            recognition: string | null;
            /**
             * Format: date-time
             * @description When the session ends unless it is extended
             */
            expiresAt: string;
        };
        Problem: {
            /** @description urn:twincity:problem:<name> */
            type: string;
            title: string;
            titleZh: string;
            status: number;
            detail?: string;
            detailZh?: string;
            basis?: {
                /** @description Name of the law, agreement or specification */
                source: string;
                /** @description Article, clause or section */
                article?: string;
                text: string;
                textStatus: "verified" | "summary" | "illustrative" | "unverified";
            };
            remedy?: {
                zh: string;
                en: string;
                who?: {
                    zh: string;
                    en: string;
                };
                /** @description Path of the page where it can be mended */
                action?: string;
            };
            /** @description One line per field at fault */
            errors?: {
                path: string;
                zh: string;
                en: string;
            }[];
            /** @description The node whose answer this is, when it is a peer's */
            side?: string;
            cause?: unknown;
        } & {
            [key: string]: unknown;
        };
        LookedLine: {
            /** @description Opaque; orders the lines */
            id: string;
            /** @description Its receipt */
            ref: string;
            /**
             * @description crossing: data went from one side to the other; custody: an office did something with your case; consent: you agreed or withdrew; identity: one side vouched to the other who you are; other: anything newer
             * @enum {unknown}
             */
            family: "crossing" | "custody" | "consent" | "identity" | "other";
            /** @description The entry's kind, e.g. crossing.received */
            kind: string;
            /**
             * Format: date-time
             * @description When our ledger recorded it
             */
            at: string;
            /** @description Who looked or acted */
            by: {
                node: string;
                party: string | null;
            };
            from: {
                node: string;
                party: string | null;
            } | null;
            to: {
                node: string;
                party: string | null;
            } | null;
            resource: {
                id: string;
                title: {
                    zh: string;
                    en: string;
                } | null;
            } | null;
            fields: {
                name: string;
                title: {
                    zh: string;
                    en: string;
                } | null;
            }[];
            purpose: string | null;
            agreement: string | null;
            clause: string | null;
            basis: {
                kind: string;
                ref: string;
                scope: string | null;
            } | null;
            outcome: string | null;
            matter: string | null;
            number: number | null;
            /** @description The details were erased as the rules say; that it was recorded stays */
            erased: boolean;
        };
        AgreementSummary: {
            id: string;
            group: "one-plus-nine" | "earlier";
            /** @description null: 原文缺失 */
            title: string | null;
            kind: string;
            level: string;
            /** @description listed: known by its title only · draft: may be proposed · proposed: signed by one side · active: signed by all */
            state: "listed" | "draft" | "proposed" | "active";
            parties: {
                name: string;
                province: string;
                role: string;
                /** @description Where the name was inferred: how */
                nameStatus: string | null;
                /** @description Its id, once a node that hosts it is connected */
                party: string | null;
                node: string | null;
            }[];
            /** @description as-printed · truncated · title-only · missing-in-source */
            textStatus: string;
            /** @description The sentence of the source */
            quote: string;
            note: string | null;
            timesPrinted: number;
            source: {
                title: string;
                note: string;
            };
            /** @description 文本指纹 of what has been proposed or signed */
            digest: string | null;
            signatures: {
                party: string;
                name: string;
                node: string;
                kid: string;
                /** @description Person id at the signing node, who decided */
                person: string;
                role: string;
                /** @description session: signed in; the node attests it */
                level: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        CatalogueEntryRow: {
            /** @description node:slug, e.g. cq:household-register */
            id: string;
            /** @description hosted: a department of a node provides it · outside: a portal lists it */
            shape: "hosted" | "outside";
            titleZh: string;
            titleEn: string;
            /** @description The node that speaks for it */
            node: string;
            side: "own" | "peer";
            /** @description The party that speaks for it: the provider, or who listed a portal's entry */
            keeper: string;
            provider: string | null;
            /** @description Value of the provider filter: a party, or portal/department */
            providerKey: string;
            outsideProvider: string | null;
            kind: ("table" | "api" | "file") | null;
            shareAttribute: ("unconditional" | "conditional" | "prohibited") | null;
            basis: string | null;
            openAttribute: ("unconditional" | "conditional" | "closed") | null;
            updateCycle: ("realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never") | null;
            themes: string[];
            portal: string | null;
            illustrative: boolean;
            fieldCount: number;
            /** @description Records held at the node; none of an outside entry */
            recordCount: number;
            updatedOn: string | null;
            state: "draft" | "published" | "withdrawn";
            publishedAt: string | null;
        };
        Resource: {
            /** @description node:slug, e.g. cq:household-register */
            id: string;
            titleZh: string;
            titleEn: string;
            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
            provider: string;
            kind: "table" | "api" | "file";
            /** @description The field by which one record is asked for */
            keyField: string;
            fields: {
                name: string;
                titleZh: string;
                titleEn: string;
                type: "string" | "integer" | "decimal" | "date" | "idNumber" | "uscc" | "phone" | "regionCode" | "boolean";
                /** @description Masked on screens unless a case needs it */
                sensitive: boolean;
                required: boolean;
            }[];
            shareAttribute: "unconditional" | "conditional" | "prohibited";
            /** @description 共享范围: to whom */
            scope: string;
            /** @description 使用用途 */
            purposes: ("service-evidence" | "licence-check" | "service-handover" | "identity-recognition")[];
            basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
            prohibition: {
                reasonZh: string;
                reasonEn: string;
                basis: {
                    /** @description Name of the law, agreement or specification */
                    source: string;
                    /** @description Article, clause or section */
                    article?: string;
                    text: string;
                    textStatus: "verified" | "summary" | "illustrative" | "unverified";
                };
            } | null;
            updateCycle: "realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never";
            /** @description 示意: an invented resource of the demo */
            illustrative: boolean;
            summary?: string;
            themes?: string[];
            openAttribute?: "unconditional" | "conditional" | "closed";
            /** @description 未挂接: listed before its data is connected to the node; it can be asked for, a call finds no record yet */
            unconnected?: boolean;
            recordCount: number;
            importedAt: string | null;
            /** @description The node that holds it */
            node: string;
            side: "own" | "peer";
            state: "draft" | "published";
            publishedAt: string | null;
        };
        EntryImportResult: {
            /** Format: uuid */
            id: string;
            portal: string;
            /** @description Digest of the mapping that was used */
            mapping: string;
            fileName: string;
            /** Format: date-time */
            at: string;
            /** @description Person id */
            by: string;
            dryRun: boolean;
            applied: boolean;
            /** @description The accepted entries are known to the other side */
            published: boolean;
            rows: number;
            accepted: number;
            rejected: number;
            added: number;
            updated: number;
            unchanged: number;
            /** @description Known entries of the portal that the file doesn't name any more */
            missing: number;
            missingExamples: string[];
            /** @description Of the missing, how many were taken out of the list: all when that was asked for, else none */
            withdrawn: number;
            report: string | null;
            reasons: {
                column: string | null;
                zh: string;
                en: string;
                rows: number;
                /** @description The first row numbers; the first record is row 2 */
                examples: number[];
            }[];
            /** @description Columns of which white space was taken off, as the mapping says */
            cleaned: {
                column: string;
                rows: number;
            }[];
            /** @description Columns that no rule reads and that the mapping doesn't leave out on purpose */
            unusedColumns: string[];
            /** @description The first accepted rows as they will stand */
            preview: {
                row: number;
                id: string;
                titleZh: string;
                provider: string;
                kind: ("table" | "api" | "file") | null;
                openAttribute: ("unconditional" | "conditional" | "closed") | null;
                updateCycle: ("realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never") | null;
                themes: string[];
                updatedOn: string | null;
                address: string | null;
            }[];
        };
        ImportResult: {
            /** Format: uuid */
            id: string;
            /** @description node:slug, e.g. cq:household-register */
            resource: string;
            fileName: string;
            /** Format: date-time */
            at: string;
            /** @description Person id */
            by: string;
            /** @description Only looked at: nothing was replaced */
            dryRun: boolean;
            /** @description The accepted rows are now the resource's records; false for a dry run and when no row was accepted */
            applied: boolean;
            rows: number;
            accepted: number;
            rejected: number;
            /** @description Path of the rejected rows as a CSV to mend; null when none was rejected or a later import replaced it */
            report: string | null;
            encoding: string | null;
            reasons: {
                column: string | null;
                zh: string;
                en: string;
                /** @description How many rows have this fault */
                rows: number;
                /** @description The first row numbers, as a spreadsheet counts */
                examples: number[];
            }[];
            warnings: {
                zh: string;
                en: string;
            }[];
            /** @description Columns of the file that no field takes; they were left out */
            unusedColumns: string[];
        };
        AccessRequest: {
            /** @enum {number} */
            v: 1;
            /** Format: uuid */
            id: string;
            /** @description For people: node, year, running number; e.g. SC-2026-0001 */
            number: string;
            /** @description node:slug, e.g. cq:household-register */
            resource: string;
            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
            requestingParty: string;
            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
            providingParty: string;
            agreement: string;
            /** @description The clause that permits the purpose */
            clause: string;
            /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
            purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
            fields: string[];
            /** @description 使用依据 */
            legalBasis: string;
            /** @description 使用场景 */
            scenario: string;
            /** @description 使用范围 */
            scope: string;
            /** @enum {string} */
            method: "api";
            basisKind: "consent" | "publicRecord" | "statutoryDuty";
            /** @description 使用时限: its last day */
            validUntil: string;
            /** Format: date-time */
            submittedAt: string;
            /** @description Person id at the requesting node */
            submittedBy: string;
            /** @description ended: withdrawn, or broken off without an answer */
            state: "submitted" | "granted" | "rejected" | "ended";
            /** @description made: asked by a party of this node; both: within this node */
            side: "made" | "received" | "both";
            decision: {
                decision: "grant" | "reject";
                /** Format: date-time */
                at: string;
                /** @description Person id at the providing node */
                by: string;
                /**
                 * Format: date-time
                 * @description When the provider's node received the request: its term runs from then
                 */
                receivedAt: string;
                grant: string | null;
                reason: string | null;
                /** @description What the refusal rests on */
                clause: string | null;
                /** @description Its sentence, when the clause is one of the listed grounds */
                basis: {
                    /** @description Name of the law, agreement or specification */
                    source: string;
                    /** @description Article, clause or section */
                    article?: string;
                    text: string;
                    textStatus: "verified" | "summary" | "illustrative" | "unverified";
                } | null;
                /** @description Decided by rule: the resource is shared without conditions */
                automatic?: boolean;
                /** @description The clause that the rule applied */
                rule?: string | null;
            } | null;
            ending: {
                /** Format: date-time */
                at: string;
                by: "requester" | "provider";
                /** @description withdrawn, or what the other node said */
                code: string;
                reason: string;
            } | null;
            /** @description null for a request within one node */
            negotiation: {
                role: "consumer" | "provider";
                /** @description null until the provider's node has answered */
                providerPid: string | null;
                consumerPid: string;
                /** @enum {unknown} */
                state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                /** @description Agreed by rule, without a person */
                automatic: boolean;
                /** @description Whose turn it is; null when it is over */
                owes: {
                    kind: "party" | "node";
                    id: string;
                } | null;
                steps: {
                    /** Format: date-time */
                    at: string;
                    by: "us" | "peer";
                    /** @description Its type in the protocol */
                    message: string;
                    /** @enum {unknown} */
                    state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                    /** @description When the other node answered; null for what came in, or waits */
                    deliveredAt: string | null;
                    refused: string | null;
                    /** @description The message, JSON; only with a single request */
                    body?: string;
                    /** @description Whether it follows the protocol's schema, looked at anew; only with a single request */
                    valid?: boolean;
                }[];
            } | null;
            /** @description The provider's term to answer: 10 working days, 1 when sharing is unconditional */
            clock: {
                /** @description Length of the term in `unit`, extension included */
                budget: number;
                /** @description By how much the term was made longer, and by which clause */
                extension: {
                    days: number;
                    clause: string;
                } | null;
                /** @description workday: Chinese working days with make-up days; day: calendar days */
                unit: "workday" | "day";
                /** @description A date in Asia/Shanghai */
                startOn: string;
                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                dueOn: string;
                /** @description 暂估: the term runs into a year whose calendar is not published */
                provisional: boolean;
                unpublishedYears: number[];
                bookedByHolder: {
                    holder: {
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    };
                    days: number;
                    /** @description Shown beside, decides nothing */
                    elapsedMinutes: number;
                }[];
                /** @description Every counted day that is over, and whose day it was */
                bookings: {
                    /** @description A date in Asia/Shanghai */
                    on: string;
                    holder: {
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    };
                }[];
                /** @description Whole days left of the budget; negative when late, by that many */
                remaining: number;
                overdueDays: number;
                /** @description Who holds it now; null once ended */
                running: ({
                    /** @enum {string} */
                    kind: "office";
                    /** @description Party id, node:slug */
                    party: string;
                } | {
                    /** @enum {string} */
                    kind: "applicant";
                } | {
                    /** @enum {string} */
                    kind: "suspension";
                    /** @description The clause that stops the clock */
                    clause: string;
                }) | null;
                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                /** @description 示意 where the length of the term is not official */
                mark: "示意" | null;
                /** @description Version of the calendar the days were counted by */
                calendar: string;
                /**
                 * Format: date-time
                 * @description The instant of this reading
                 */
                at: string;
            };
            receipts: {
                submitted: string;
                decided: string | null;
            };
        };
        Grant: {
            /** @enum {number} */
            v: 1;
            /** @enum {string} */
            kind: "grant";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            request: string;
            agreement: string;
            clause: string;
            /** @description node:slug, e.g. cq:household-register */
            resource: string;
            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
            providingParty: string;
            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
            requestingParty: string;
            fields: string[];
            /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
            purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
            basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
            /** Format: date-time */
            validFrom: string;
            /**
             * Format: date-time
             * @description Excluded
             */
            validUntil: string;
            /** @description Calls in any 60 seconds */
            ratePerMinute: number;
            /** @description Number of the request */
            number: string;
            state: "active" | "expired" | "ended";
            endedAt: string | null;
            endReason: string | null;
            digest: string;
            document: {
                /** @description base64url of the canonical JSON */
                payload: string;
                signatures: {
                    protected: string;
                    signature: string;
                }[];
            };
        };
        ServiceItem: {
            id: string;
            name: string;
            category: string;
            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
            mode: "online" | "proxy" | "joint";
            audience: string[];
            projectType: string;
            department: {
                domain: string;
                sichuan: string;
                chongqing: string;
            };
            legalTerm: {
                value: number | null;
                unit: string | null;
                /** @description statute | statute-default | illustrative | none */
                status: string;
                basis?: string;
            };
            promisedTerm: {
                value: number | null;
                unit: string | null;
                /** @description statute | statute-default | illustrative | none */
                status: string;
                basis?: string;
            };
            fee: {
                charged: boolean | null;
                status: string;
            };
            materials: {
                /** @description Evidence type, unique within the item */
                slot: string;
                name: string;
                required: boolean;
                evidenceType: string;
                /** @description How the paper is spared: dataShare, eCert, onlineCheck, prefill, eSign; upload when it is not */
                replaceMode: string;
                /** @enum {boolean} */
                illustrative: true;
            }[];
            result: {
                name: string;
                form: string;
            };
            note: string | null;
            provenance: {
                [key: string]: string;
            };
            officialItemCode: string | null;
            /** @description Whether it can be taken in at this node now: its offices are hosted by this or a connected node */
            runnable: boolean;
            modeOffices: {
                /** @description Null: the counter or front door of this side where the person comes */
                taking: string | null;
                /** @description Decides; of a joint item: leads */
                deciding: string | null;
                parts: {
                    id: string;
                    title: {
                        zh: string;
                        en: string;
                    };
                    party: string;
                    /** @description Working days, 示意 */
                    days: number;
                    /** @description Papers that this part's office sees */
                    slots: string[];
                }[];
            };
            decidingParty: string | null;
        };
        DeskCase: {
            /** @description 办件编号, e.g. CY-20261125-SC-00001 */
            caseNo: string;
            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
            mode: "online" | "proxy" | "joint";
            /** @description Taken in by a clerk, or opened by the person at a front door */
            channel: "counter" | "door";
            item: {
                id: string;
                name: string;
                /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                mode: "online" | "proxy" | "joint";
                resultName: string;
            };
            state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
            custodian: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            offeredTo: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            } | null;
            offer: {
                to: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                state: "open" | "refused" | "expired";
                /** Format: date-time */
                at: string;
                answerBy: string | null;
                /** @description Whom the silence is reported to, at the receiving side */
                escalateTo: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                } | null;
            } | null;
            suspension: {
                /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                kind: string;
                clause: string;
                /** Format: date-time */
                since: string;
            } | null;
            counter: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            deciding: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            clock: {
                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                rule: "notice" | "promised" | "legal" | "part";
                legalBasis: string | null;
                reading: {
                    /** @description Length of the term in `unit`, extension included */
                    budget: number;
                    /** @description By how much the term was made longer, and by which clause */
                    extension: {
                        days: number;
                        clause: string;
                    } | null;
                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                    unit: "workday" | "day";
                    /** @description A date in Asia/Shanghai */
                    startOn: string;
                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                    dueOn: string;
                    /** @description 暂估: the term runs into a year whose calendar is not published */
                    provisional: boolean;
                    unpublishedYears: number[];
                    bookedByHolder: {
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                        days: number;
                        /** @description Shown beside, decides nothing */
                        elapsedMinutes: number;
                    }[];
                    /** @description Every counted day that is over, and whose day it was */
                    bookings: {
                        /** @description A date in Asia/Shanghai */
                        on: string;
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                    }[];
                    /** @description Whole days left of the budget; negative when late, by that many */
                    remaining: number;
                    overdueDays: number;
                    /** @description Who holds it now; null once ended */
                    running: ({
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    }) | null;
                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                    /** @description 示意 where the length of the term is not official */
                    mark: "示意" | null;
                    /** @description Version of the calendar the days were counted by */
                    calendar: string;
                    /**
                     * Format: date-time
                     * @description The instant of this reading
                     */
                    at: string;
                };
            } | null;
            legalClock: {
                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                rule: "notice" | "promised" | "legal" | "part";
                legalBasis: string | null;
                reading: {
                    /** @description Length of the term in `unit`, extension included */
                    budget: number;
                    /** @description By how much the term was made longer, and by which clause */
                    extension: {
                        days: number;
                        clause: string;
                    } | null;
                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                    unit: "workday" | "day";
                    /** @description A date in Asia/Shanghai */
                    startOn: string;
                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                    dueOn: string;
                    /** @description 暂估: the term runs into a year whose calendar is not published */
                    provisional: boolean;
                    unpublishedYears: number[];
                    bookedByHolder: {
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                        days: number;
                        /** @description Shown beside, decides nothing */
                        elapsedMinutes: number;
                    }[];
                    /** @description Every counted day that is over, and whose day it was */
                    bookings: {
                        /** @description A date in Asia/Shanghai */
                        on: string;
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                    }[];
                    /** @description Whole days left of the budget; negative when late, by that many */
                    remaining: number;
                    overdueDays: number;
                    /** @description Who holds it now; null once ended */
                    running: ({
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    }) | null;
                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                    /** @description 示意 where the length of the term is not official */
                    mark: "示意" | null;
                    /** @description Version of the calendar the days were counted by */
                    calendar: string;
                    /**
                     * Format: date-time
                     * @description The instant of this reading
                     */
                    at: string;
                };
            } | null;
            /** @description Empty unless joint; the parts stand beside each other, the lead office decides */
            parts: components["schemas"]["CasePart"][];
            /** @description What the caller's office is in this case */
            role: "counter" | "deciding" | "part";
            applicant: {
                name: string;
                idNumber: string;
                phone?: string;
                /** @description Where the result is sent */
                address?: string;
            };
            applicantMasked: string;
            /** @description Post or account that identified the applicant; no name */
            identifiedBy: {
                zh: string;
                en: string;
            };
            form: {
                phone?: string;
                address?: string;
                /** @description How the result should come */
                delivery?: "mail" | "counter";
                remark?: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** @description Of a part's office only the papers of its part */
            materials: {
                slot: string;
                name: string;
                required: boolean;
                state: "needed" | "declined" | "fetched" | "uploaded" | "checked";
                source: {
                    /** @enum {string} */
                    kind: "peer";
                    resource: string;
                    provider: string;
                    holder: {
                        party: string;
                        nameZh: string;
                        nameEn: string;
                        node: string;
                    };
                } | {
                    /** @enum {string} */
                    kind: "account";
                } | {
                    /** @enum {string} */
                    kind: "confirm";
                } | {
                    /** @enum {string} */
                    kind: "counter";
                } | {
                    /** @enum {string} */
                    kind: "upload";
                };
                evidence?: {
                    field: string;
                    titleZh: string;
                    titleEn: string;
                    value: string;
                }[];
                consentId?: string;
                crossing?: string;
                fileName?: string;
                mediaType?: string;
                sizeBytes?: number;
            }[];
            timeline: {
                seq: number;
                /** Format: date-time */
                at: string;
                type: string;
                office: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                to?: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                facts: {
                    [key: string]: unknown;
                };
                note?: string;
                /** @description Ref of the receipt of this step */
                receipt: string;
                /** @description Ref of the receipt of the data that crossed */
                crossingReceipt?: string;
            }[];
            /** @description Links that may be made now by the caller's office */
            possible: string[];
            /** @description Length of the custody chain */
            links: number;
            rating: number | null;
        };
        CasePart: {
            /** @description Part of a joint case: P1, P2 */
            id: string;
            /** @description Name of the part's own custody chain */
            matter: string;
            title: {
                zh: string;
                en: string;
            };
            office: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            state: "none" | "opened" | "offered" | "returned" | "held" | "reported" | "closed";
            custodian: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            offeredTo: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            } | null;
            offer: {
                to: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                state: "open" | "refused" | "expired";
                /** Format: date-time */
                at: string;
                answerBy: string | null;
                /** @description Whom the silence is reported to, at the receiving side */
                escalateTo: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                } | null;
            } | null;
            /** @description Working days the part may take, 示意 */
            days: number;
            clock: {
                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                rule: "notice" | "promised" | "legal" | "part";
                legalBasis: string | null;
                reading: {
                    /** @description Length of the term in `unit`, extension included */
                    budget: number;
                    /** @description By how much the term was made longer, and by which clause */
                    extension: {
                        days: number;
                        clause: string;
                    } | null;
                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                    unit: "workday" | "day";
                    /** @description A date in Asia/Shanghai */
                    startOn: string;
                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                    dueOn: string;
                    /** @description 暂估: the term runs into a year whose calendar is not published */
                    provisional: boolean;
                    unpublishedYears: number[];
                    bookedByHolder: {
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                        days: number;
                        /** @description Shown beside, decides nothing */
                        elapsedMinutes: number;
                    }[];
                    /** @description Every counted day that is over, and whose day it was */
                    bookings: {
                        /** @description A date in Asia/Shanghai */
                        on: string;
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                    }[];
                    /** @description Whole days left of the budget; negative when late, by that many */
                    remaining: number;
                    overdueDays: number;
                    /** @description Who holds it now; null once ended */
                    running: ({
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    }) | null;
                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                    /** @description 示意 where the length of the term is not official */
                    mark: "示意" | null;
                    /** @description Version of the calendar the days were counted by */
                    calendar: string;
                    /**
                     * Format: date-time
                     * @description The instant of this reading
                     */
                    at: string;
                };
            } | null;
            timeline: {
                seq: number;
                /** Format: date-time */
                at: string;
                type: string;
                office: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                to?: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                facts: {
                    [key: string]: unknown;
                };
                note?: string;
                /** @description Ref of the receipt of this step */
                receipt: string;
                /** @description Ref of the receipt of the data that crossed */
                crossingReceipt?: string;
            }[];
            finding: ("confirmed" | "notConfirmed") | null;
            /** @description Links that the caller's office may make on this part now */
            possible: string[];
        };
        MyCase: {
            /** @description 办件编号, e.g. CY-20261125-SC-00001 */
            caseNo: string;
            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
            mode: "online" | "proxy" | "joint";
            /** @description Taken in by a clerk, or opened by the person at a front door */
            channel: "counter" | "door";
            item: {
                id: string;
                name: string;
                /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                mode: "online" | "proxy" | "joint";
                resultName: string;
            };
            state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
            custodian: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            offeredTo: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            } | null;
            offer: {
                to: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                state: "open" | "refused" | "expired";
                /** Format: date-time */
                at: string;
                answerBy: string | null;
                /** @description Whom the silence is reported to, at the receiving side */
                escalateTo: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                } | null;
            } | null;
            suspension: {
                /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                kind: string;
                clause: string;
                /** Format: date-time */
                since: string;
            } | null;
            counter: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            deciding: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            clock: {
                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                rule: "notice" | "promised" | "legal" | "part";
                legalBasis: string | null;
                reading: {
                    /** @description Length of the term in `unit`, extension included */
                    budget: number;
                    /** @description By how much the term was made longer, and by which clause */
                    extension: {
                        days: number;
                        clause: string;
                    } | null;
                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                    unit: "workday" | "day";
                    /** @description A date in Asia/Shanghai */
                    startOn: string;
                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                    dueOn: string;
                    /** @description 暂估: the term runs into a year whose calendar is not published */
                    provisional: boolean;
                    unpublishedYears: number[];
                    bookedByHolder: {
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                        days: number;
                        /** @description Shown beside, decides nothing */
                        elapsedMinutes: number;
                    }[];
                    /** @description Every counted day that is over, and whose day it was */
                    bookings: {
                        /** @description A date in Asia/Shanghai */
                        on: string;
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                    }[];
                    /** @description Whole days left of the budget; negative when late, by that many */
                    remaining: number;
                    overdueDays: number;
                    /** @description Who holds it now; null once ended */
                    running: ({
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    }) | null;
                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                    /** @description 示意 where the length of the term is not official */
                    mark: "示意" | null;
                    /** @description Version of the calendar the days were counted by */
                    calendar: string;
                    /**
                     * Format: date-time
                     * @description The instant of this reading
                     */
                    at: string;
                };
            } | null;
            legalClock: {
                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                rule: "notice" | "promised" | "legal" | "part";
                legalBasis: string | null;
                reading: {
                    /** @description Length of the term in `unit`, extension included */
                    budget: number;
                    /** @description By how much the term was made longer, and by which clause */
                    extension: {
                        days: number;
                        clause: string;
                    } | null;
                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                    unit: "workday" | "day";
                    /** @description A date in Asia/Shanghai */
                    startOn: string;
                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                    dueOn: string;
                    /** @description 暂估: the term runs into a year whose calendar is not published */
                    provisional: boolean;
                    unpublishedYears: number[];
                    bookedByHolder: {
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                        days: number;
                        /** @description Shown beside, decides nothing */
                        elapsedMinutes: number;
                    }[];
                    /** @description Every counted day that is over, and whose day it was */
                    bookings: {
                        /** @description A date in Asia/Shanghai */
                        on: string;
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                    }[];
                    /** @description Whole days left of the budget; negative when late, by that many */
                    remaining: number;
                    overdueDays: number;
                    /** @description Who holds it now; null once ended */
                    running: ({
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    }) | null;
                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                    /** @description 示意 where the length of the term is not official */
                    mark: "示意" | null;
                    /** @description Version of the calendar the days were counted by */
                    calendar: string;
                    /**
                     * Format: date-time
                     * @description The instant of this reading
                     */
                    at: string;
                };
            } | null;
            /** @description Empty unless joint; the parts stand beside each other, the lead office decides */
            parts: components["schemas"]["CasePart"][];
            timeline: {
                seq: number;
                /** Format: date-time */
                at: string;
                type: string;
                office: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                to?: {
                    party: string;
                    nameZh: string;
                    nameEn: string;
                    node: string;
                };
                facts: {
                    [key: string]: unknown;
                };
                note?: string;
                /** @description Ref of the receipt of this step */
                receipt: string;
                /** @description Ref of the receipt of the data that crossed */
                crossingReceipt?: string;
            }[];
            /** @description Materials that were fetched or checked instead of brought */
            materialsSpared: string[];
            materialsTotal: number;
            supplement: {
                slot: string;
                name: string;
            }[];
            outcome: "granted" | "denied" | null;
            rating: number | null;
            canRate: boolean;
            /** Format: date-time */
            asOf: string;
            /** @description The front door it was opened at */
            door: string | null;
            applicant: {
                masked: string;
                idNumberMasked: string;
            };
            form: {
                phone?: string;
                address?: string;
                /** @description How the result should come */
                delivery?: "mail" | "counter";
                remark?: string;
            };
            materials: {
                slot: string;
                name: string;
                required: boolean;
                state: "needed" | "declined" | "fetched" | "uploaded" | "checked";
                source: {
                    /** @enum {string} */
                    kind: "peer";
                    resource: string;
                    provider: string;
                    holder: {
                        party: string;
                        nameZh: string;
                        nameEn: string;
                        node: string;
                    };
                } | {
                    /** @enum {string} */
                    kind: "account";
                } | {
                    /** @enum {string} */
                    kind: "confirm";
                } | {
                    /** @enum {string} */
                    kind: "counter";
                } | {
                    /** @enum {string} */
                    kind: "upload";
                };
                evidence?: {
                    field: string;
                    titleZh: string;
                    titleEn: string;
                    value: string;
                }[];
                consentId?: string;
                crossing?: string;
                fileName?: string;
                mediaType?: string;
                sizeBytes?: number;
            }[];
            /** @description What a draft still lacks before it can be handed in */
            missing: {
                path: string;
                zh: string;
                en: string;
            }[];
            actions: ("edit" | "submit" | "discard" | "supplement" | "withdraw" | "rate")[];
            /** @description The withdrawal is on its way to the office that holds the case */
            withdrawalAsked: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        MyCaseRow: {
            /** @description 办件编号, e.g. CY-20261125-SC-00001 */
            caseNo: string;
            itemId: string;
            itemName: string;
            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
            mode: "online" | "proxy" | "joint";
            state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
            /** @description waiting: for me */
            group: "draft" | "waiting" | "running" | "done";
            channel: "counter" | "door";
            door: string | null;
            custodian: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            };
            offeredTo: {
                party: string;
                nameZh: string;
                nameEn: string;
                node: string;
            } | null;
            clock: {
                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                rule: "notice" | "promised" | "legal" | "part";
                legalBasis: string | null;
                reading: {
                    /** @description Length of the term in `unit`, extension included */
                    budget: number;
                    /** @description By how much the term was made longer, and by which clause */
                    extension: {
                        days: number;
                        clause: string;
                    } | null;
                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                    unit: "workday" | "day";
                    /** @description A date in Asia/Shanghai */
                    startOn: string;
                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                    dueOn: string;
                    /** @description 暂估: the term runs into a year whose calendar is not published */
                    provisional: boolean;
                    unpublishedYears: number[];
                    bookedByHolder: {
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                        days: number;
                        /** @description Shown beside, decides nothing */
                        elapsedMinutes: number;
                    }[];
                    /** @description Every counted day that is over, and whose day it was */
                    bookings: {
                        /** @description A date in Asia/Shanghai */
                        on: string;
                        holder: {
                            /** @enum {string} */
                            kind: "office";
                            /** @description Party id, node:slug */
                            party: string;
                        } | {
                            /** @enum {string} */
                            kind: "applicant";
                        } | {
                            /** @enum {string} */
                            kind: "suspension";
                            /** @description The clause that stops the clock */
                            clause: string;
                        };
                    }[];
                    /** @description Whole days left of the budget; negative when late, by that many */
                    remaining: number;
                    overdueDays: number;
                    /** @description Who holds it now; null once ended */
                    running: ({
                        /** @enum {string} */
                        kind: "office";
                        /** @description Party id, node:slug */
                        party: string;
                    } | {
                        /** @enum {string} */
                        kind: "applicant";
                    } | {
                        /** @enum {string} */
                        kind: "suspension";
                        /** @description The clause that stops the clock */
                        clause: string;
                    }) | null;
                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                    /** @description 示意 where the length of the term is not official */
                    mark: "示意" | null;
                    /** @description Version of the calendar the days were counted by */
                    calendar: string;
                    /**
                     * Format: date-time
                     * @description The instant of this reading
                     */
                    at: string;
                };
            } | null;
            canRate: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Figure: {
            /** @description e.g. cases.taken-in */
            id: string;
            group: "cases" | "custody" | "crossings" | "catalogue" | "ledger";
            title: {
                zh: string;
                en: string;
            };
            /** @description 口径: what is counted, what isn't, by which clock */
            definition: {
                zh: string;
                en: string;
            };
            /** @description Which records it is worked out from */
            source: {
                zh: string;
                en: string;
            };
            unit: {
                zh: string;
                en: string;
            };
            /** @description count: how many records · sum: of their values · median: the middle value, of an even number the mean of the two middle ones · share: percent of records whose value is 1 */
            aggregate: "count" | "sum" | "median" | "share";
            /** @description now: the state at the moment · day: 00:00 to 24:00 Asia/Shanghai · last30Days: that day and the 29 before */
            period: "now" | "day" | "last30Days";
            mark: {
                /** @enum {string} */
                kind: "illustrative";
                why: {
                    zh: string;
                    en: string;
                };
            } | null;
            /** @description Stands on the home page of the doors */
            front: boolean;
            value: number | null;
            n: number | null;
            /** @description A share or a median of fewer than 5 records is not shown, nor are its records */
            withheld: boolean;
            /** @description A day of Asia/Shanghai */
            on: string;
            from: string | null;
            /** Format: date-time */
            asOf: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getNodeDescriptor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description base64url of the canonical JSON */
                        payload: string;
                        signatures: {
                            protected: string;
                            signature: string;
                        }[];
                    };
                };
            };
        };
    };
    answerInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {number} */
                    v: 1;
                    invitation: string;
                    proof: string;
                    descriptor: {
                        /** @description base64url of the canonical JSON */
                        payload: string;
                        signatures: {
                            protected: string;
                            signature: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepted: true;
                        /** @description Short id of a node, e.g. sc */
                        node: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listPeers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        self: {
                            /** @description Short id of a node, e.g. sc */
                            id: string;
                            fingerprint: string;
                        };
                        items: {
                            /** @description Short id of a node, e.g. sc */
                            id: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            url: string;
                            /**
                             * @description invited: we accepted its invitation, its answer or first message is awaited; active: messages pass; suspended: an operator has stopped them
                             * @enum {unknown}
                             */
                            state: "invited" | "active" | "suspended";
                            descriptor: {
                                /** @enum {number} */
                                v: 1;
                                /** @description Short id of a node, e.g. sc */
                                id: string;
                                name: {
                                    zh: string;
                                    en: string;
                                };
                                /** @description GB/T 2260 code */
                                region: string;
                                /** @description Address under which peers reach it */
                                url: string;
                                version: number;
                                /** Format: date-time */
                                issuedAt: string;
                                keys: {
                                    /** @description node#use-version, e.g. sc#sign-1 */
                                    kid: string;
                                    /** @enum {unknown} */
                                    use: "sign" | "log" | "witness";
                                    /** @enum {string} */
                                    suite: "ed25519";
                                    /** @description Raw key, 32 bytes, base64 */
                                    publicKey: string;
                                }[];
                                /** @description C2SP origin of its ledger */
                                logOrigin: string;
                                parties: {
                                    /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                    id: string;
                                    nameZh: string;
                                    nameEn: string;
                                    /** @description government, enterprise, institute, alliance … */
                                    kind: string;
                                    /** @description 统一社会信用代码; alliances and zones have none */
                                    uscc?: string;
                                }[];
                            };
                            /** @description To compare by telephone with what the other operator reads out */
                            fingerprint: string;
                            /** Format: date-time */
                            introducedAt: string;
                            activeAt: string | null;
                            suspendedAt: string | null;
                            lastSeenAt: string | null;
                            /** @description Messages in its name that were refused */
                            refusals: {
                                reason: string;
                                /** @description UTC date */
                                day: string;
                                count: number;
                            }[];
                        }[];
                        /** @description Refused messages of senders that are no peers */
                        strangers: {
                            reason: string;
                            /** @description UTC date */
                            day: string;
                            count: number;
                        }[];
                    };
                };
            };
        };
    };
    invitePeer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For the other operator, once */
                        code: string;
                        /** @description Ours, to read out */
                        fingerprint: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Short id of a node, e.g. sc */
                        id: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        url: string;
                        /**
                         * @description invited: we accepted its invitation, its answer or first message is awaited; active: messages pass; suspended: an operator has stopped them
                         * @enum {unknown}
                         */
                        state: "invited" | "active" | "suspended";
                        descriptor: {
                            /** @enum {number} */
                            v: 1;
                            /** @description Short id of a node, e.g. sc */
                            id: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @description GB/T 2260 code */
                            region: string;
                            /** @description Address under which peers reach it */
                            url: string;
                            version: number;
                            /** Format: date-time */
                            issuedAt: string;
                            keys: {
                                /** @description node#use-version, e.g. sc#sign-1 */
                                kid: string;
                                /** @enum {unknown} */
                                use: "sign" | "log" | "witness";
                                /** @enum {string} */
                                suite: "ed25519";
                                /** @description Raw key, 32 bytes, base64 */
                                publicKey: string;
                            }[];
                            /** @description C2SP origin of its ledger */
                            logOrigin: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                id: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description government, enterprise, institute, alliance … */
                                kind: string;
                                /** @description 统一社会信用代码; alliances and zones have none */
                                uscc?: string;
                            }[];
                        };
                        /** @description To compare by telephone with what the other operator reads out */
                        fingerprint: string;
                        /** Format: date-time */
                        introducedAt: string;
                        activeAt: string | null;
                        suspendedAt: string | null;
                        lastSeenAt: string | null;
                        /** @description Messages in its name that were refused */
                        refusals: {
                            reason: string;
                            /** @description UTC date */
                            day: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    suspendPeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Short id of a node, e.g. sc */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Short id of a node, e.g. sc */
                        id: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        url: string;
                        /**
                         * @description invited: we accepted its invitation, its answer or first message is awaited; active: messages pass; suspended: an operator has stopped them
                         * @enum {unknown}
                         */
                        state: "invited" | "active" | "suspended";
                        descriptor: {
                            /** @enum {number} */
                            v: 1;
                            /** @description Short id of a node, e.g. sc */
                            id: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @description GB/T 2260 code */
                            region: string;
                            /** @description Address under which peers reach it */
                            url: string;
                            version: number;
                            /** Format: date-time */
                            issuedAt: string;
                            keys: {
                                /** @description node#use-version, e.g. sc#sign-1 */
                                kid: string;
                                /** @enum {unknown} */
                                use: "sign" | "log" | "witness";
                                /** @enum {string} */
                                suite: "ed25519";
                                /** @description Raw key, 32 bytes, base64 */
                                publicKey: string;
                            }[];
                            /** @description C2SP origin of its ledger */
                            logOrigin: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                id: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description government, enterprise, institute, alliance … */
                                kind: string;
                                /** @description 统一社会信用代码; alliances and zones have none */
                                uscc?: string;
                            }[];
                        };
                        /** @description To compare by telephone with what the other operator reads out */
                        fingerprint: string;
                        /** Format: date-time */
                        introducedAt: string;
                        activeAt: string | null;
                        suspendedAt: string | null;
                        lastSeenAt: string | null;
                        /** @description Messages in its name that were refused */
                        refusals: {
                            reason: string;
                            /** @description UTC date */
                            day: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    resumePeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Short id of a node, e.g. sc */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Short id of a node, e.g. sc */
                        id: string;
                        name: {
                            zh: string;
                            en: string;
                        };
                        url: string;
                        /**
                         * @description invited: we accepted its invitation, its answer or first message is awaited; active: messages pass; suspended: an operator has stopped them
                         * @enum {unknown}
                         */
                        state: "invited" | "active" | "suspended";
                        descriptor: {
                            /** @enum {number} */
                            v: 1;
                            /** @description Short id of a node, e.g. sc */
                            id: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @description GB/T 2260 code */
                            region: string;
                            /** @description Address under which peers reach it */
                            url: string;
                            version: number;
                            /** Format: date-time */
                            issuedAt: string;
                            keys: {
                                /** @description node#use-version, e.g. sc#sign-1 */
                                kid: string;
                                /** @enum {unknown} */
                                use: "sign" | "log" | "witness";
                                /** @enum {string} */
                                suite: "ed25519";
                                /** @description Raw key, 32 bytes, base64 */
                                publicKey: string;
                            }[];
                            /** @description C2SP origin of its ledger */
                            logOrigin: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                id: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description government, enterprise, institute, alliance … */
                                kind: string;
                                /** @description 统一社会信用代码; alliances and zones have none */
                                uscc?: string;
                            }[];
                        };
                        /** @description To compare by telephone with what the other operator reads out */
                        fingerprint: string;
                        /** Format: date-time */
                        introducedAt: string;
                        activeAt: string | null;
                        suspendedAt: string | null;
                        lastSeenAt: string | null;
                        /** @description Messages in its name that were refused */
                        refusals: {
                            reason: string;
                            /** @description UTC date */
                            day: string;
                            count: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getTrustPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listParties: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                            id: string;
                            nameZh: string;
                            nameEn: string;
                            /** @description government, enterprise, institute, alliance … */
                            kind: string;
                            /** @description 统一社会信用代码; alliances and zones have none */
                            uscc?: string;
                            /** @description Short id of a node, e.g. sc */
                            node: string;
                        }[];
                    };
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signedIn: boolean;
                        person?: components["schemas"]["SessionPerson"];
                        applicant?: components["schemas"]["SessionApplicant"];
                        demo: boolean;
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    startSignIn: {
        parameters: {
            query: {
                returnTo: string;
                /** @description Short id of a node, e.g. sc */
                provider?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    finishSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demo: boolean;
                        /** @description Our own first */
                        ways: {
                            /** @description Short id of a node, e.g. sc */
                            node: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            own: boolean;
                            /** @description What the other side's accounts are accepted by; null for our own */
                            clause: {
                                agreement: string;
                                id: string;
                                heading: string;
                                text: string;
                                textStatus: string;
                            } | null;
                            /** @description Why it can't be used now */
                            refusal: components["schemas"]["Problem"] | null;
                        }[];
                    };
                };
            };
        };
    };
    getSignInPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uid: string;
                        demo: boolean;
                        step: "who" | "consent";
                        accounts: {
                            zh: string;
                            en: string;
                        };
                        /** @description Staff; never for a sign-in at the other side */
                        personas: components["schemas"]["SessionPerson"][];
                        /** @description People with an account at this front door */
                        applicants: {
                            id: string;
                            name: string;
                            idNumberMasked: string;
                        }[];
                        /** @description Who would be told; null for a sign-in at this node */
                        recipient: {
                            /** @description Short id of a node, e.g. sc */
                            node: string;
                            nodeName: {
                                zh: string;
                                en: string;
                            };
                            /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                            party: string;
                            partyName: {
                                zh: string;
                                en: string;
                            };
                            clause: {
                                agreement: string;
                                id: string;
                                heading: string;
                                text: string;
                                textStatus: string;
                            };
                        } | null;
                        /** @description What would be told, at step consent */
                        told: {
                            name: string;
                            /** @description The whole number is told; the page shows it masked */
                            idNumberMasked: string;
                            level: "registered" | "demo";
                            sentences: {
                                zh: string;
                                en: string;
                            };
                            /** @description To be sent back with a yes */
                            digests: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    chooseDemoPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        redirectTo: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    decideRecognition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agree: boolean;
                    /** @description Of the sentences shown; needed for a yes */
                    textDigest?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        redirectTo: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getPeerSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What people call its accounts */
                        name: {
                            zh: string;
                            en: string;
                        };
                        key: {
                            kid: string;
                            /** @enum {string} */
                            suite: "ed25519";
                            /** @description Raw key, 32 bytes, base64 */
                            publicKey: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description <L>/<N>[.p/<W>], or entries/<N>[.p/<W>] */
                "*": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getLedgerSize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        origin: string;
                        /** @description Entries under the newest signed checkpoint */
                        size: number;
                        /** @description base64 */
                        root: string;
                        at: string | null;
                        /** @description Entries under the newest checkpoint that a witness has signed too */
                        cosignedSize: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listWitnesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The node whose witness it is, or a witness of the settings */
                            name: string;
                            /** @description Entries under the newest page it signed */
                            size: number;
                            /** @description Why its newest signature is still missing */
                            fault: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listLedgerEntries: {
        parameters: {
            query?: {
                cursor?: number;
                kind?: string;
                /** @description First word of kinds, e.g. crossing */
                family?: string;
                /** @description The other node that records the same */
                peer?: string;
                /** @description Day in Asia/Shanghai */
                on?: string;
                ref?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Newest first */
                        entries: {
                            /** @description Place in the ledger, from 0 */
                            seq: number;
                            kind: string;
                            ref: string;
                            peer: string | null;
                            role: string;
                            /** Format: date-time */
                            at: string;
                            commitment: string;
                        }[];
                        /** @description Cursor of the next page */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    addCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getWitnessedCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                originHash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listWitnessConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conflicts: {
                            origin: string;
                            size: number;
                            /**
                             * @description split-view: the log signed two different roots for one size. rewritten: what the log publishes has another past than it signed. not-shown: what it publishes doesn't lead to the page it signed. not-proved: the proof sent along did not lead there, and the log has not been heard yet
                             * @enum {unknown}
                             */
                            reason: "split-view" | "rewritten" | "not-shown" | "not-proved";
                            knownSize: number;
                            /** Format: date-time */
                            at: string;
                            /** @description The checkpoint as the log signed it */
                            note: string;
                            /** @description What we had witnessed of it */
                            knownNote: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listWitnessFreezes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Newest first */
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description true: our witness froze this log. false: a peer's witness froze ours */
                            own: boolean;
                            /** @description The node whose log we froze, or whose witness froze ours */
                            peer: string | null;
                            /** @description The frozen log */
                            origin: string;
                            /** @enum {unknown} */
                            reason: "split-view" | "rewritten" | "not-shown";
                            /** @description Entries under the page that doesn't fit */
                            size: number;
                            /** @description Entries under the page that had been witnessed */
                            knownSize: number;
                            /** Format: date-time */
                            at: string;
                            lifted: {
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getFreezeEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    liftWitnessFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was found; goes to the other side too, and its digest into the ledger */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description true: our witness froze this log. false: a peer's witness froze ours */
                        own: boolean;
                        /** @description The node whose log we froze, or whose witness froze ours */
                        peer: string | null;
                        /** @description The frozen log */
                        origin: string;
                        /** @enum {unknown} */
                        reason: "split-view" | "rewritten" | "not-shown";
                        /** @description Entries under the page that doesn't fit */
                        size: number;
                        /** @description Entries under the page that had been witnessed */
                        knownSize: number;
                        /** Format: date-time */
                        at: string;
                        lifted: {
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getLedgerBooks: {
        parameters: {
            query: {
                pages: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        /** @description Our own first */
                        books: {
                            node: string;
                            origin: string;
                            own: boolean;
                            /** @description Lines under its newest page that we know */
                            size: number;
                            at: string | null;
                            /** @description The newest page each witness signed; of another's book only our own stamp is known here */
                            stamps: {
                                /** @description Whose witness */
                                node: string;
                                /** @description Lines under the page it signed */
                                size: number;
                                /** Format: date-time */
                                at: string;
                            }[];
                            waiting: {
                                entries: number;
                                /** Format: date-time */
                                since: string;
                            } | null;
                        }[];
                        /** @description Our newest pages */
                        pages: {
                            size: number;
                            /** Format: date-time */
                            at: string;
                            stamps: {
                                /** @description Whose witness */
                                node: string;
                                /** @description Lines under the page it signed */
                                size: number;
                                /** Format: date-time */
                                at: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getLedgerDays: {
        parameters: {
            query: {
                days: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        /** @description Newest first; days without an entry are left out */
                        days: {
                            /** Format: date */
                            on: string;
                            total: number;
                            families: {
                                family: string;
                                entries: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getLedgerLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Place in the ledger, counted from 1 */
                        number: number;
                        kind: string;
                        /** Format: date-time */
                        at: string;
                        commitment: string;
                        page: {
                            size: number;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        /** @description For each witness the first page it signed that holds the line */
                        stamps: {
                            /** @description Whose witness */
                            node: string;
                            /** @description Lines under the page it signed */
                            size: number;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listLooked: {
        parameters: {
            query?: {
                /** @description Only what offices of this side did */
                by?: string;
                /** @description crossing: data went from one side to the other; custody: an office did something with your case; consent: you agreed or withdrew; identity: one side vouched to the other who you are; other: anything newer */
                family?: "crossing" | "custody" | "consent" | "identity" | "other";
                /** @description Day in Asia/Shanghai */
                from?: string;
                /** @description Day in Asia/Shanghai */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whose ledger was read */
                        node: string;
                        /** Format: date-time */
                        asOf: string;
                        /** @description Lines of each family within the side and days asked for */
                        counts: {
                            crossing: number;
                            custody: number;
                            consent: number;
                            identity: number;
                            other: number;
                        };
                        /** @description Newest first */
                        lines: components["schemas"]["LookedLine"][];
                        /** @description Cursor of the next page */
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportLooked: {
        parameters: {
            query?: {
                /** @description Only what offices of this side did */
                by?: string;
                /** @description crossing: data went from one side to the other; custody: an office did something with your case; consent: you agreed or withdrew; identity: one side vouched to the other who you are; other: anything newer */
                family?: "crossing" | "custody" | "consent" | "identity" | "other";
                /** @description Day in Asia/Shanghai */
                from?: string;
                /** @description Day in Asia/Shanghai */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "looked";
                        node: string;
                        /** Format: date-time */
                        asOf: string;
                        lines: components["schemas"]["LookedLine"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportLookedTable: {
        parameters: {
            query?: {
                /** @description Only what offices of this side did */
                by?: string;
                /** @description crossing: data went from one side to the other; custody: an office did something with your case; consent: you agreed or withdrew; identity: one side vouched to the other who you are; other: anything newer */
                family?: "crossing" | "custody" | "consent" | "identity" | "other";
                /** @description Day in Asia/Shanghai */
                from?: string;
                /** @description Day in Asia/Shanghai */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV in UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    deliverEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    specversion: "1.0";
                    id: string;
                    /** @description The sending node */
                    source: string;
                    type: string;
                    /** @description What it is about; effects keep their order per subject */
                    subject: string;
                    /** Format: date-time */
                    time: string;
                    /** @enum {string} */
                    datacontenttype: "application/json";
                    sequence: string;
                    data: unknown;
                }[];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledged: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: {
                            /** Format: uuid */
                            id: string;
                            /** @description What is to be done, e.g. handover.overdue */
                            kind: string;
                            /** @description Number of the case or request it is about */
                            subject: string;
                            /** @description Page where it is done */
                            path: string | null;
                            /** @enum {unknown} */
                            role: "clerk" | "case-officer" | "supervisor" | "data-steward" | "share-officer" | "agreement-officer" | "auditor" | "operator";
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** Format: date-time */
                            openedAt: string;
                            dueAt: string | null;
                            overdue: boolean;
                            taken: "mine" | "colleague" | "nobody";
                        }[];
                    };
                };
            };
        };
    };
    getTaskDigest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: number;
                        mine: number;
                        overdue: number;
                        /** @description Due before 24:00 of today, Asia/Shanghai, and not overdue yet */
                        dueToday: number;
                        kinds: {
                            kind: string;
                            open: number;
                            overdue: number;
                            dueToday: number;
                        }[];
                    };
                };
            };
        };
    };
    takeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What is to be done, e.g. handover.overdue */
                        kind: string;
                        /** @description Number of the case or request it is about */
                        subject: string;
                        /** @description Page where it is done */
                        path: string | null;
                        /** @enum {unknown} */
                        role: "clerk" | "case-officer" | "supervisor" | "data-steward" | "share-officer" | "agreement-officer" | "auditor" | "operator";
                        title: {
                            zh: string;
                            en: string;
                        };
                        /** Format: date-time */
                        openedAt: string;
                        dueAt: string | null;
                        overdue: boolean;
                        taken: "mine" | "colleague" | "nobody";
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    giveTaskBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description What is to be done, e.g. handover.overdue */
                        kind: string;
                        /** @description Number of the case or request it is about */
                        subject: string;
                        /** @description Page where it is done */
                        path: string | null;
                        /** @enum {unknown} */
                        role: "clerk" | "case-officer" | "supervisor" | "data-steward" | "share-officer" | "agreement-officer" | "auditor" | "operator";
                        title: {
                            zh: string;
                            en: string;
                        };
                        /** Format: date-time */
                        openedAt: string;
                        dueAt: string | null;
                        overdue: boolean;
                        taken: "mine" | "colleague" | "nobody";
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreements: components["schemas"]["AgreementSummary"][];
                    };
                };
            };
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. M0 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementSummary"] & {
                        /** @description The text: signed, proposed, or as it would be proposed today; null when the source has none or a party is not connected */
                        document: {
                            /** @enum {number} */
                            v: 1;
                            /** @enum {string} */
                            kind: "agreement";
                            id: string;
                            title: string;
                            level: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                party: string;
                                node: string;
                                name: string;
                            }[];
                            clauses: {
                                /** @description e.g. M0-10 */
                                id: string;
                                heading: string;
                                text: string;
                                /** @description source: as the report states it · illustrative 示意: our wording · missing-in-source 原文缺失 */
                                textStatus: "source" | "illustrative" | "missing-in-source";
                                /** @description The report's own words; …… stands between excerpts */
                                quote?: string;
                                source?: string;
                            }[];
                            dataRules: {
                                clause: string;
                                purposes: ("service-evidence" | "licence-check" | "service-handover" | "identity-recognition")[];
                                basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                            }[];
                            trust: {
                                node: string;
                                logOrigin: string;
                                logKey: string;
                                witnessKey: string;
                                /** @description Key id of signKey, e.g. sc#sign-1 */
                                signKid: string;
                                signKey: string;
                            }[];
                            /** @description Date in Asia/Shanghai */
                            effectiveFrom: string;
                            /** @description Where the title, the parties and the source clauses are taken from */
                            source: string;
                        } | null;
                        /** @description 文本指纹 of `document`, to be sent back when signing */
                        textDigest: string | null;
                        /** @description What this node found when it compared a proposal with its own data */
                        checks: {
                            code: string;
                            ok: boolean;
                            zh: string;
                            en: string;
                        }[];
                        /** @description Printed parties whose node is not connected */
                        missingParties: string[];
                        purposes: {
                            /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                            purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                            title: {
                                zh: string;
                                en: string;
                            };
                            clause: string;
                        }[];
                        /** @description What happened, oldest first */
                        acts: {
                            act: "proposed" | "signed" | "declined";
                            party: string;
                            person: string;
                            /** Format: date-time */
                            at: string;
                            digest: string;
                            reason: string | null;
                            /** @description Ref of the receipt; null for acts that leave none */
                            receipt: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getAgreementDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. M0 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description base64url of the canonical JSON */
                        payload: string;
                        signatures: {
                            protected: string;
                            signature: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    proposeAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. M0 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    textDigest?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementSummary"] & {
                        /** @description The text: signed, proposed, or as it would be proposed today; null when the source has none or a party is not connected */
                        document: {
                            /** @enum {number} */
                            v: 1;
                            /** @enum {string} */
                            kind: "agreement";
                            id: string;
                            title: string;
                            level: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                party: string;
                                node: string;
                                name: string;
                            }[];
                            clauses: {
                                /** @description e.g. M0-10 */
                                id: string;
                                heading: string;
                                text: string;
                                /** @description source: as the report states it · illustrative 示意: our wording · missing-in-source 原文缺失 */
                                textStatus: "source" | "illustrative" | "missing-in-source";
                                /** @description The report's own words; …… stands between excerpts */
                                quote?: string;
                                source?: string;
                            }[];
                            dataRules: {
                                clause: string;
                                purposes: ("service-evidence" | "licence-check" | "service-handover" | "identity-recognition")[];
                                basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                            }[];
                            trust: {
                                node: string;
                                logOrigin: string;
                                logKey: string;
                                witnessKey: string;
                                /** @description Key id of signKey, e.g. sc#sign-1 */
                                signKid: string;
                                signKey: string;
                            }[];
                            /** @description Date in Asia/Shanghai */
                            effectiveFrom: string;
                            /** @description Where the title, the parties and the source clauses are taken from */
                            source: string;
                        } | null;
                        /** @description 文本指纹 of `document`, to be sent back when signing */
                        textDigest: string | null;
                        /** @description What this node found when it compared a proposal with its own data */
                        checks: {
                            code: string;
                            ok: boolean;
                            zh: string;
                            en: string;
                        }[];
                        /** @description Printed parties whose node is not connected */
                        missingParties: string[];
                        purposes: {
                            /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                            purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                            title: {
                                zh: string;
                                en: string;
                            };
                            clause: string;
                        }[];
                        /** @description What happened, oldest first */
                        acts: {
                            act: "proposed" | "signed" | "declined";
                            party: string;
                            person: string;
                            /** Format: date-time */
                            at: string;
                            digest: string;
                            reason: string | null;
                            /** @description Ref of the receipt; null for acts that leave none */
                            receipt: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    countersignAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. M0 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 文本指纹 of the text on the signer's screen */
                    textDigest: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementSummary"] & {
                        /** @description The text: signed, proposed, or as it would be proposed today; null when the source has none or a party is not connected */
                        document: {
                            /** @enum {number} */
                            v: 1;
                            /** @enum {string} */
                            kind: "agreement";
                            id: string;
                            title: string;
                            level: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                party: string;
                                node: string;
                                name: string;
                            }[];
                            clauses: {
                                /** @description e.g. M0-10 */
                                id: string;
                                heading: string;
                                text: string;
                                /** @description source: as the report states it · illustrative 示意: our wording · missing-in-source 原文缺失 */
                                textStatus: "source" | "illustrative" | "missing-in-source";
                                /** @description The report's own words; …… stands between excerpts */
                                quote?: string;
                                source?: string;
                            }[];
                            dataRules: {
                                clause: string;
                                purposes: ("service-evidence" | "licence-check" | "service-handover" | "identity-recognition")[];
                                basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                            }[];
                            trust: {
                                node: string;
                                logOrigin: string;
                                logKey: string;
                                witnessKey: string;
                                /** @description Key id of signKey, e.g. sc#sign-1 */
                                signKid: string;
                                signKey: string;
                            }[];
                            /** @description Date in Asia/Shanghai */
                            effectiveFrom: string;
                            /** @description Where the title, the parties and the source clauses are taken from */
                            source: string;
                        } | null;
                        /** @description 文本指纹 of `document`, to be sent back when signing */
                        textDigest: string | null;
                        /** @description What this node found when it compared a proposal with its own data */
                        checks: {
                            code: string;
                            ok: boolean;
                            zh: string;
                            en: string;
                        }[];
                        /** @description Printed parties whose node is not connected */
                        missingParties: string[];
                        purposes: {
                            /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                            purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                            title: {
                                zh: string;
                                en: string;
                            };
                            clause: string;
                        }[];
                        /** @description What happened, oldest first */
                        acts: {
                            act: "proposed" | "signed" | "declined";
                            party: string;
                            person: string;
                            /** Format: date-time */
                            at: string;
                            digest: string;
                            reason: string | null;
                            /** @description Ref of the receipt; null for acts that leave none */
                            receipt: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    declineAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. M0 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementSummary"] & {
                        /** @description The text: signed, proposed, or as it would be proposed today; null when the source has none or a party is not connected */
                        document: {
                            /** @enum {number} */
                            v: 1;
                            /** @enum {string} */
                            kind: "agreement";
                            id: string;
                            title: string;
                            level: string;
                            parties: {
                                /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                                party: string;
                                node: string;
                                name: string;
                            }[];
                            clauses: {
                                /** @description e.g. M0-10 */
                                id: string;
                                heading: string;
                                text: string;
                                /** @description source: as the report states it · illustrative 示意: our wording · missing-in-source 原文缺失 */
                                textStatus: "source" | "illustrative" | "missing-in-source";
                                /** @description The report's own words; …… stands between excerpts */
                                quote?: string;
                                source?: string;
                            }[];
                            dataRules: {
                                clause: string;
                                purposes: ("service-evidence" | "licence-check" | "service-handover" | "identity-recognition")[];
                                basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                            }[];
                            trust: {
                                node: string;
                                logOrigin: string;
                                logKey: string;
                                witnessKey: string;
                                /** @description Key id of signKey, e.g. sc#sign-1 */
                                signKid: string;
                                signKey: string;
                            }[];
                            /** @description Date in Asia/Shanghai */
                            effectiveFrom: string;
                            /** @description Where the title, the parties and the source clauses are taken from */
                            source: string;
                        } | null;
                        /** @description 文本指纹 of `document`, to be sent back when signing */
                        textDigest: string | null;
                        /** @description What this node found when it compared a proposal with its own data */
                        checks: {
                            code: string;
                            ok: boolean;
                            zh: string;
                            en: string;
                        }[];
                        /** @description Printed parties whose node is not connected */
                        missingParties: string[];
                        purposes: {
                            /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                            purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                            title: {
                                zh: string;
                                en: string;
                            };
                            clause: string;
                        }[];
                        /** @description What happened, oldest first */
                        acts: {
                            act: "proposed" | "signed" | "declined";
                            party: string;
                            person: string;
                            /** Format: date-time */
                            at: string;
                            digest: string;
                            reason: string | null;
                            /** @description Ref of the receipt; null for acts that leave none */
                            receipt: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listResources: {
        parameters: {
            query?: {
                /** @description Words that must all stand in title, provider, fields, theme, summary or id */
                q?: string;
                /** @description all unless said otherwise */
                side?: "own" | "peer" | "all";
                /** @description A party, or portal/department */
                provider?: string;
                /** @description unconditional, conditional, prohibited or unstated */
                attribute?: string;
                /** @description table, api, file or unstated */
                kind?: string;
                /** @description A theme, or unstated */
                theme?: string;
                /** @description An update cycle, or unstated */
                cycle?: string;
                /** @description unconditional, conditional, closed or unstated */
                opening?: string;
                /** @description A portal's short name, or unstated for what our departments provide */
                portal?: string;
                /** @description best (the default): found in the title first, what departments provide themselves before what portals list · newest: last updated first · provider: by provider, then title */
                sort?: "best" | "newest" | "provider";
                /** @description 50 unless said otherwise */
                limit?: number;
                /** @description `next` of the page before, with the same sort */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resources: components["schemas"]["CatalogueEntryRow"][];
                        total: number;
                        facets: {
                            filter: "side" | "provider" | "attribute" | "kind" | "theme" | "cycle" | "opening" | "portal";
                            /** @description How many entries fit the words and all other filters */
                            total: number;
                            /** @description Most frequent first; of providers the first 40 and the chosen one */
                            values: {
                                value: string;
                                label: {
                                    zh: string;
                                    en: string;
                                } | null;
                                count: number;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportCatalogue: {
        parameters: {
            query?: {
                /** @description Words that must all stand in title, provider, fields, theme, summary or id */
                q?: string;
                /** @description all unless said otherwise */
                side?: "own" | "peer" | "all";
                /** @description A party, or portal/department */
                provider?: string;
                /** @description unconditional, conditional, prohibited or unstated */
                attribute?: string;
                /** @description table, api, file or unstated */
                kind?: string;
                /** @description A theme, or unstated */
                theme?: string;
                /** @description An update cycle, or unstated */
                cycle?: string;
                /** @description unconditional, conditional, closed or unstated */
                opening?: string;
                /** @description A portal's short name, or unstated for what our departments provide */
                portal?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV in UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
        };
    };
    getCatalogueEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description node:slug, e.g. cq:household-register */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description node:slug, e.g. cq:household-register */
                        id: string;
                        /** @description hosted: a department of a node provides it · outside: a portal lists it */
                        shape: "hosted" | "outside";
                        titleZh: string;
                        titleEn: string;
                        /** @description The node that speaks for it */
                        node: string;
                        side: "own" | "peer";
                        /** @description The party that speaks for it: the provider, or who listed a portal's entry */
                        keeper: string;
                        provider: string | null;
                        /** @description Value of the provider filter: a party, or portal/department */
                        providerKey: string;
                        outsideProvider: string | null;
                        kind: ("table" | "api" | "file") | null;
                        shareAttribute: ("unconditional" | "conditional" | "prohibited") | null;
                        basis: string | null;
                        openAttribute: ("unconditional" | "conditional" | "closed") | null;
                        updateCycle: ("realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never") | null;
                        themes: string[];
                        portal: string | null;
                        illustrative: boolean;
                        fieldCount: number;
                        /** @description Records held at the node; none of an outside entry */
                        recordCount: number;
                        updatedOn: string | null;
                        state: "draft" | "published" | "withdrawn";
                        publishedAt: string | null;
                        summary: string | null;
                        keywords: string[];
                        formats: string[];
                        fieldTitles: string[];
                        openNote: string | null;
                        statedCount: number | null;
                        prohibition: {
                            reasonZh: string;
                            reasonEn: string;
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            };
                        } | null;
                        source: {
                            /** @description Short name of the portal, as its mapping says */
                            portal: string;
                            titleZh: string;
                            titleEn: string;
                            /** @description Whose portal: its departments are named within this place */
                            placeZh: string;
                            placeEn: string;
                            licence: string;
                            retrievedOn: string | null;
                            address: string | null;
                            /** @description Whether the address leads to this entry or only to the portal's own search */
                            addressOf: "entry" | "portal";
                            publishedOn: string | null;
                            updatedOn: string | null;
                        } | null;
                        resource: components["schemas"]["Resource"] | null;
                        withdrawnAt: string | null;
                        /** @description Grants in force that this node knows of */
                        activeGrants: number;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    publishResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description node:slug, e.g. cq:household-register */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description node:slug, e.g. cq:household-register */
                        id: string;
                        /** @description hosted: a department of a node provides it · outside: a portal lists it */
                        shape: "hosted" | "outside";
                        titleZh: string;
                        titleEn: string;
                        /** @description The node that speaks for it */
                        node: string;
                        side: "own" | "peer";
                        /** @description The party that speaks for it: the provider, or who listed a portal's entry */
                        keeper: string;
                        provider: string | null;
                        /** @description Value of the provider filter: a party, or portal/department */
                        providerKey: string;
                        outsideProvider: string | null;
                        kind: ("table" | "api" | "file") | null;
                        shareAttribute: ("unconditional" | "conditional" | "prohibited") | null;
                        basis: string | null;
                        openAttribute: ("unconditional" | "conditional" | "closed") | null;
                        updateCycle: ("realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never") | null;
                        themes: string[];
                        portal: string | null;
                        illustrative: boolean;
                        fieldCount: number;
                        /** @description Records held at the node; none of an outside entry */
                        recordCount: number;
                        updatedOn: string | null;
                        state: "draft" | "published" | "withdrawn";
                        publishedAt: string | null;
                        summary: string | null;
                        keywords: string[];
                        formats: string[];
                        fieldTitles: string[];
                        openNote: string | null;
                        statedCount: number | null;
                        prohibition: {
                            reasonZh: string;
                            reasonEn: string;
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            };
                        } | null;
                        source: {
                            /** @description Short name of the portal, as its mapping says */
                            portal: string;
                            titleZh: string;
                            titleEn: string;
                            /** @description Whose portal: its departments are named within this place */
                            placeZh: string;
                            placeEn: string;
                            licence: string;
                            retrievedOn: string | null;
                            address: string | null;
                            /** @description Whether the address leads to this entry or only to the portal's own search */
                            addressOf: "entry" | "portal";
                            publishedOn: string | null;
                            updatedOn: string | null;
                        } | null;
                        resource: components["schemas"]["Resource"] | null;
                        withdrawnAt: string | null;
                        /** @description Grants in force that this node knows of */
                        activeGrants: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    withdrawEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description node:slug, e.g. cq:household-register */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description node:slug, e.g. cq:household-register */
                        id: string;
                        /** @description hosted: a department of a node provides it · outside: a portal lists it */
                        shape: "hosted" | "outside";
                        titleZh: string;
                        titleEn: string;
                        /** @description The node that speaks for it */
                        node: string;
                        side: "own" | "peer";
                        /** @description The party that speaks for it: the provider, or who listed a portal's entry */
                        keeper: string;
                        provider: string | null;
                        /** @description Value of the provider filter: a party, or portal/department */
                        providerKey: string;
                        outsideProvider: string | null;
                        kind: ("table" | "api" | "file") | null;
                        shareAttribute: ("unconditional" | "conditional" | "prohibited") | null;
                        basis: string | null;
                        openAttribute: ("unconditional" | "conditional" | "closed") | null;
                        updateCycle: ("realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never") | null;
                        themes: string[];
                        portal: string | null;
                        illustrative: boolean;
                        fieldCount: number;
                        /** @description Records held at the node; none of an outside entry */
                        recordCount: number;
                        updatedOn: string | null;
                        state: "draft" | "published" | "withdrawn";
                        publishedAt: string | null;
                        summary: string | null;
                        keywords: string[];
                        formats: string[];
                        fieldTitles: string[];
                        openNote: string | null;
                        statedCount: number | null;
                        prohibition: {
                            reasonZh: string;
                            reasonEn: string;
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            };
                        } | null;
                        source: {
                            /** @description Short name of the portal, as its mapping says */
                            portal: string;
                            titleZh: string;
                            titleEn: string;
                            /** @description Whose portal: its departments are named within this place */
                            placeZh: string;
                            placeEn: string;
                            licence: string;
                            retrievedOn: string | null;
                            address: string | null;
                            /** @description Whether the address leads to this entry or only to the portal's own search */
                            addressOf: "entry" | "portal";
                            publishedOn: string | null;
                            updatedOn: string | null;
                        } | null;
                        resource: components["schemas"]["Resource"] | null;
                        withdrawnAt: string | null;
                        /** @description Grants in force that this node knows of */
                        activeGrants: number;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCatalogueMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappings: {
                            digest: string;
                            portal: string;
                            titleZh: string;
                            titleEn: string;
                            placeZh: string;
                            placeEn: string;
                            builtIn: boolean;
                            /** @description Columns that it reads */
                            columns: string[];
                        }[];
                    };
                };
            };
        };
    };
    addCatalogueMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The mapping */
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        digest: string;
                        portal: string;
                        titleZh: string;
                        titleEn: string;
                        placeZh: string;
                        placeEn: string;
                        builtIn: boolean;
                        /** @description Columns that it reads */
                        columns: string[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listEntryImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: components["schemas"]["EntryImportResult"][];
                    };
                };
            };
        };
    };
    importEntries: {
        parameters: {
            query: {
                /** @description Short name of a mapping that comes with the program, or the digest of one that was uploaded */
                mapping: string;
                filename: string;
                dryRun: boolean;
                /** @description Make the accepted entries known to the other side */
                publish: boolean;
                /** @description Take entries out of the list that the file doesn't name any more */
                withdrawMissing: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file's bytes */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        portal: string;
                        /** @description Digest of the mapping that was used */
                        mapping: string;
                        fileName: string;
                        /** Format: date-time */
                        at: string;
                        /** @description Person id */
                        by: string;
                        dryRun: boolean;
                        applied: boolean;
                        /** @description The accepted entries are known to the other side */
                        published: boolean;
                        rows: number;
                        accepted: number;
                        rejected: number;
                        added: number;
                        updated: number;
                        unchanged: number;
                        /** @description Known entries of the portal that the file doesn't name any more */
                        missing: number;
                        missingExamples: string[];
                        /** @description Of the missing, how many were taken out of the list: all when that was asked for, else none */
                        withdrawn: number;
                        report: string | null;
                        reasons: {
                            column: string | null;
                            zh: string;
                            en: string;
                            rows: number;
                            /** @description The first row numbers; the first record is row 2 */
                            examples: number[];
                        }[];
                        /** @description Columns of which white space was taken off, as the mapping says */
                        cleaned: {
                            column: string;
                            rows: number;
                        }[];
                        /** @description Columns that no rule reads and that the mapping doesn't leave out on purpose */
                        unusedColumns: string[];
                        /** @description The first accepted rows as they will stand */
                        preview: {
                            row: number;
                            id: string;
                            titleZh: string;
                            provider: string;
                            kind: ("table" | "api" | "file") | null;
                            openAttribute: ("unconditional" | "conditional" | "closed") | null;
                            updateCycle: ("realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never") | null;
                            themes: string[];
                            updatedOn: string | null;
                            address: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getEntryImportReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV in UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description node:slug, e.g. cq:household-register */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description node:slug, e.g. cq:household-register */
                        id: string;
                        titleZh: string;
                        titleEn: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        provider: string;
                        kind: "table" | "api" | "file";
                        /** @description The field by which one record is asked for */
                        keyField: string;
                        fields: {
                            name: string;
                            titleZh: string;
                            titleEn: string;
                            type: "string" | "integer" | "decimal" | "date" | "idNumber" | "uscc" | "phone" | "regionCode" | "boolean";
                            /** @description Masked on screens unless a case needs it */
                            sensitive: boolean;
                            required: boolean;
                        }[];
                        shareAttribute: "unconditional" | "conditional" | "prohibited";
                        /** @description 共享范围: to whom */
                        scope: string;
                        /** @description 使用用途 */
                        purposes: ("service-evidence" | "licence-check" | "service-handover" | "identity-recognition")[];
                        basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                        prohibition: {
                            reasonZh: string;
                            reasonEn: string;
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            };
                        } | null;
                        updateCycle: "realtime" | "daily" | "weekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "irregular" | "never";
                        /** @description 示意: an invented resource of the demo */
                        illustrative: boolean;
                        summary?: string;
                        themes?: string[];
                        openAttribute?: "unconditional" | "conditional" | "closed";
                        /** @description 未挂接: listed before its data is connected to the node; it can be asked for, a call finds no record yet */
                        unconnected?: boolean;
                        recordCount: number;
                        importedAt: string | null;
                        /** @description The node that holds it */
                        node: string;
                        side: "own" | "peer";
                        state: "draft" | "published";
                        publishedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listImports: {
        parameters: {
            query: {
                /** @description node:slug, e.g. cq:household-register */
                resource: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: components["schemas"]["ImportResult"][];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    importRows: {
        parameters: {
            query: {
                /** @description node:slug, e.g. cq:household-register */
                resource: string;
                filename: string;
                dryRun: boolean;
                encoding?: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030";
                sheet?: string;
                headerRow?: number;
                /** @description JSON: {columns: {column in the file: field}, key} */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file's bytes */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        fileName: string;
                        /** Format: date-time */
                        at: string;
                        /** @description Person id */
                        by: string;
                        /** @description Only looked at: nothing was replaced */
                        dryRun: boolean;
                        /** @description The accepted rows are now the resource's records; false for a dry run and when no row was accepted */
                        applied: boolean;
                        rows: number;
                        accepted: number;
                        rejected: number;
                        /** @description Path of the rejected rows as a CSV to mend; null when none was rejected or a later import replaced it */
                        report: string | null;
                        encoding: string | null;
                        reasons: {
                            column: string | null;
                            zh: string;
                            en: string;
                            /** @description How many rows have this fault */
                            rows: number;
                            /** @description The first row numbers, as a spreadsheet counts */
                            examples: number[];
                        }[];
                        warnings: {
                            zh: string;
                            en: string;
                        }[];
                        /** @description Columns of the file that no field takes; they were left out */
                        unusedColumns: string[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getImportReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV in UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        state: "active" | "expired" | "revoked";
                        artefact: {
                            /** @enum {number} */
                            v: 1;
                            /** @enum {string} */
                            kind: "consent";
                            /** Format: uuid */
                            id: string;
                            /** @description Commitment of the identity number */
                            subject: string;
                            /** @description Who took it, for which office */
                            operator: {
                                person: string;
                                party: string;
                            };
                            grantee: string;
                            provider: string;
                            resource: string;
                            fields: string[];
                            purpose: string;
                            matter: string | null;
                            scope: "preview" | "use";
                            agreement: string;
                            clause: string;
                            /** Format: date-time */
                            givenAt: string;
                            /** Format: date-time */
                            validUntil: string;
                            attested: {
                                /** @description Node that saw the person agree, and signs */
                                node: string;
                                /** @description The clerk, by id; of level session the person's own account at its issuer */
                                person: string;
                                /** @description counter: a clerk saw the person agree; session: the person agreed, signed in */
                                level: "counter" | "session";
                                /** @description Level session: the node whose sign-in vouches for the person */
                                issuer?: string;
                                /** @description Digest of the sentences the person was shown */
                                textDigest: string;
                            };
                        };
                        textShown: string;
                        revokedAt: string | null;
                        document: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    revokeConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        state: "active" | "expired" | "revoked";
                        artefact: {
                            /** @enum {number} */
                            v: 1;
                            /** @enum {string} */
                            kind: "consent";
                            /** Format: uuid */
                            id: string;
                            /** @description Commitment of the identity number */
                            subject: string;
                            /** @description Who took it, for which office */
                            operator: {
                                person: string;
                                party: string;
                            };
                            grantee: string;
                            provider: string;
                            resource: string;
                            fields: string[];
                            purpose: string;
                            matter: string | null;
                            scope: "preview" | "use";
                            agreement: string;
                            clause: string;
                            /** Format: date-time */
                            givenAt: string;
                            /** Format: date-time */
                            validUntil: string;
                            attested: {
                                /** @description Node that saw the person agree, and signs */
                                node: string;
                                /** @description The clerk, by id; of level session the person's own account at its issuer */
                                person: string;
                                /** @description counter: a clerk saw the person agree; session: the person agreed, signed in */
                                level: "counter" | "session";
                                /** @description Level session: the node whose sign-in vouches for the person */
                                issuer?: string;
                                /** @description Digest of the sentences the person was shown */
                                textDigest: string;
                            };
                        };
                        textShown: string;
                        revokedAt: string | null;
                        document: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query: {
                side: "made" | "received" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requests: components["schemas"]["AccessRequest"][];
                    };
                };
            };
        };
    };
    submitRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resource?: string;
                    purpose?: string;
                    fields?: string[];
                    legalBasis?: string;
                    scenario?: string;
                    scope?: string;
                    method?: string;
                    basisKind?: string;
                    /** @description YYYY-MM-DD, or an instant whose day in Asia/Shanghai is meant */
                    validUntil?: string;
                    /** @description Found by the purpose when left out */
                    agreement?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** Format: uuid */
                        id: string;
                        /** @description For people: node, year, running number; e.g. SC-2026-0001 */
                        number: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        requestingParty: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        providingParty: string;
                        agreement: string;
                        /** @description The clause that permits the purpose */
                        clause: string;
                        /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                        purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                        fields: string[];
                        /** @description 使用依据 */
                        legalBasis: string;
                        /** @description 使用场景 */
                        scenario: string;
                        /** @description 使用范围 */
                        scope: string;
                        /** @enum {string} */
                        method: "api";
                        basisKind: "consent" | "publicRecord" | "statutoryDuty";
                        /** @description 使用时限: its last day */
                        validUntil: string;
                        /** Format: date-time */
                        submittedAt: string;
                        /** @description Person id at the requesting node */
                        submittedBy: string;
                        /** @description ended: withdrawn, or broken off without an answer */
                        state: "submitted" | "granted" | "rejected" | "ended";
                        /** @description made: asked by a party of this node; both: within this node */
                        side: "made" | "received" | "both";
                        decision: {
                            decision: "grant" | "reject";
                            /** Format: date-time */
                            at: string;
                            /** @description Person id at the providing node */
                            by: string;
                            /**
                             * Format: date-time
                             * @description When the provider's node received the request: its term runs from then
                             */
                            receivedAt: string;
                            grant: string | null;
                            reason: string | null;
                            /** @description What the refusal rests on */
                            clause: string | null;
                            /** @description Its sentence, when the clause is one of the listed grounds */
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            } | null;
                            /** @description Decided by rule: the resource is shared without conditions */
                            automatic?: boolean;
                            /** @description The clause that the rule applied */
                            rule?: string | null;
                        } | null;
                        ending: {
                            /** Format: date-time */
                            at: string;
                            by: "requester" | "provider";
                            /** @description withdrawn, or what the other node said */
                            code: string;
                            reason: string;
                        } | null;
                        /** @description null for a request within one node */
                        negotiation: {
                            role: "consumer" | "provider";
                            /** @description null until the provider's node has answered */
                            providerPid: string | null;
                            consumerPid: string;
                            /** @enum {unknown} */
                            state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                            /** @description Agreed by rule, without a person */
                            automatic: boolean;
                            /** @description Whose turn it is; null when it is over */
                            owes: {
                                kind: "party" | "node";
                                id: string;
                            } | null;
                            steps: {
                                /** Format: date-time */
                                at: string;
                                by: "us" | "peer";
                                /** @description Its type in the protocol */
                                message: string;
                                /** @enum {unknown} */
                                state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                                /** @description When the other node answered; null for what came in, or waits */
                                deliveredAt: string | null;
                                refused: string | null;
                                /** @description The message, JSON; only with a single request */
                                body?: string;
                                /** @description Whether it follows the protocol's schema, looked at anew; only with a single request */
                                valid?: boolean;
                            }[];
                        } | null;
                        /** @description The provider's term to answer: 10 working days, 1 when sharing is unconditional */
                        clock: {
                            /** @description Length of the term in `unit`, extension included */
                            budget: number;
                            /** @description By how much the term was made longer, and by which clause */
                            extension: {
                                days: number;
                                clause: string;
                            } | null;
                            /** @description workday: Chinese working days with make-up days; day: calendar days */
                            unit: "workday" | "day";
                            /** @description A date in Asia/Shanghai */
                            startOn: string;
                            /** @description Last day of the term; while the clock is stopped: as if it went on today */
                            dueOn: string;
                            /** @description 暂估: the term runs into a year whose calendar is not published */
                            provisional: boolean;
                            unpublishedYears: number[];
                            bookedByHolder: {
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                                days: number;
                                /** @description Shown beside, decides nothing */
                                elapsedMinutes: number;
                            }[];
                            /** @description Every counted day that is over, and whose day it was */
                            bookings: {
                                /** @description A date in Asia/Shanghai */
                                on: string;
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                            }[];
                            /** @description Whole days left of the budget; negative when late, by that many */
                            remaining: number;
                            overdueDays: number;
                            /** @description Who holds it now; null once ended */
                            running: ({
                                /** @enum {string} */
                                kind: "office";
                                /** @description Party id, node:slug */
                                party: string;
                            } | {
                                /** @enum {string} */
                                kind: "applicant";
                            } | {
                                /** @enum {string} */
                                kind: "suspension";
                                /** @description The clause that stops the clock */
                                clause: string;
                            }) | null;
                            /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                            state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                            /** @description 示意 where the length of the term is not official */
                            mark: "示意" | null;
                            /** @description Version of the calendar the days were counted by */
                            calendar: string;
                            /**
                             * Format: date-time
                             * @description The instant of this reading
                             */
                            at: string;
                        };
                        receipts: {
                            submitted: string;
                            decided: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listRejectionGrounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grounds: {
                            code: string;
                            zh: string;
                            en: string;
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            };
                        }[];
                    };
                };
            };
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** Format: uuid */
                        id: string;
                        /** @description For people: node, year, running number; e.g. SC-2026-0001 */
                        number: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        requestingParty: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        providingParty: string;
                        agreement: string;
                        /** @description The clause that permits the purpose */
                        clause: string;
                        /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                        purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                        fields: string[];
                        /** @description 使用依据 */
                        legalBasis: string;
                        /** @description 使用场景 */
                        scenario: string;
                        /** @description 使用范围 */
                        scope: string;
                        /** @enum {string} */
                        method: "api";
                        basisKind: "consent" | "publicRecord" | "statutoryDuty";
                        /** @description 使用时限: its last day */
                        validUntil: string;
                        /** Format: date-time */
                        submittedAt: string;
                        /** @description Person id at the requesting node */
                        submittedBy: string;
                        /** @description ended: withdrawn, or broken off without an answer */
                        state: "submitted" | "granted" | "rejected" | "ended";
                        /** @description made: asked by a party of this node; both: within this node */
                        side: "made" | "received" | "both";
                        decision: {
                            decision: "grant" | "reject";
                            /** Format: date-time */
                            at: string;
                            /** @description Person id at the providing node */
                            by: string;
                            /**
                             * Format: date-time
                             * @description When the provider's node received the request: its term runs from then
                             */
                            receivedAt: string;
                            grant: string | null;
                            reason: string | null;
                            /** @description What the refusal rests on */
                            clause: string | null;
                            /** @description Its sentence, when the clause is one of the listed grounds */
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            } | null;
                            /** @description Decided by rule: the resource is shared without conditions */
                            automatic?: boolean;
                            /** @description The clause that the rule applied */
                            rule?: string | null;
                        } | null;
                        ending: {
                            /** Format: date-time */
                            at: string;
                            by: "requester" | "provider";
                            /** @description withdrawn, or what the other node said */
                            code: string;
                            reason: string;
                        } | null;
                        /** @description null for a request within one node */
                        negotiation: {
                            role: "consumer" | "provider";
                            /** @description null until the provider's node has answered */
                            providerPid: string | null;
                            consumerPid: string;
                            /** @enum {unknown} */
                            state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                            /** @description Agreed by rule, without a person */
                            automatic: boolean;
                            /** @description Whose turn it is; null when it is over */
                            owes: {
                                kind: "party" | "node";
                                id: string;
                            } | null;
                            steps: {
                                /** Format: date-time */
                                at: string;
                                by: "us" | "peer";
                                /** @description Its type in the protocol */
                                message: string;
                                /** @enum {unknown} */
                                state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                                /** @description When the other node answered; null for what came in, or waits */
                                deliveredAt: string | null;
                                refused: string | null;
                                /** @description The message, JSON; only with a single request */
                                body?: string;
                                /** @description Whether it follows the protocol's schema, looked at anew; only with a single request */
                                valid?: boolean;
                            }[];
                        } | null;
                        /** @description The provider's term to answer: 10 working days, 1 when sharing is unconditional */
                        clock: {
                            /** @description Length of the term in `unit`, extension included */
                            budget: number;
                            /** @description By how much the term was made longer, and by which clause */
                            extension: {
                                days: number;
                                clause: string;
                            } | null;
                            /** @description workday: Chinese working days with make-up days; day: calendar days */
                            unit: "workday" | "day";
                            /** @description A date in Asia/Shanghai */
                            startOn: string;
                            /** @description Last day of the term; while the clock is stopped: as if it went on today */
                            dueOn: string;
                            /** @description 暂估: the term runs into a year whose calendar is not published */
                            provisional: boolean;
                            unpublishedYears: number[];
                            bookedByHolder: {
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                                days: number;
                                /** @description Shown beside, decides nothing */
                                elapsedMinutes: number;
                            }[];
                            /** @description Every counted day that is over, and whose day it was */
                            bookings: {
                                /** @description A date in Asia/Shanghai */
                                on: string;
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                            }[];
                            /** @description Whole days left of the budget; negative when late, by that many */
                            remaining: number;
                            overdueDays: number;
                            /** @description Who holds it now; null once ended */
                            running: ({
                                /** @enum {string} */
                                kind: "office";
                                /** @description Party id, node:slug */
                                party: string;
                            } | {
                                /** @enum {string} */
                                kind: "applicant";
                            } | {
                                /** @enum {string} */
                                kind: "suspension";
                                /** @description The clause that stops the clock */
                                clause: string;
                            }) | null;
                            /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                            state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                            /** @description 示意 where the length of the term is not official */
                            mark: "示意" | null;
                            /** @description Version of the calendar the days were counted by */
                            calendar: string;
                            /**
                             * Format: date-time
                             * @description The instant of this reading
                             */
                            at: string;
                        };
                        receipts: {
                            submitted: string;
                            decided: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    decideRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "grant";
                    /** @description All that were asked for when left out */
                    fields?: string[];
                    validUntil?: string;
                    ratePerMinute?: number;
                } | {
                    /** @enum {string} */
                    decision: "reject";
                    /** @description Code of a listed ground, or the clause in words */
                    clause?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** Format: uuid */
                        id: string;
                        /** @description For people: node, year, running number; e.g. SC-2026-0001 */
                        number: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        requestingParty: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        providingParty: string;
                        agreement: string;
                        /** @description The clause that permits the purpose */
                        clause: string;
                        /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                        purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                        fields: string[];
                        /** @description 使用依据 */
                        legalBasis: string;
                        /** @description 使用场景 */
                        scenario: string;
                        /** @description 使用范围 */
                        scope: string;
                        /** @enum {string} */
                        method: "api";
                        basisKind: "consent" | "publicRecord" | "statutoryDuty";
                        /** @description 使用时限: its last day */
                        validUntil: string;
                        /** Format: date-time */
                        submittedAt: string;
                        /** @description Person id at the requesting node */
                        submittedBy: string;
                        /** @description ended: withdrawn, or broken off without an answer */
                        state: "submitted" | "granted" | "rejected" | "ended";
                        /** @description made: asked by a party of this node; both: within this node */
                        side: "made" | "received" | "both";
                        decision: {
                            decision: "grant" | "reject";
                            /** Format: date-time */
                            at: string;
                            /** @description Person id at the providing node */
                            by: string;
                            /**
                             * Format: date-time
                             * @description When the provider's node received the request: its term runs from then
                             */
                            receivedAt: string;
                            grant: string | null;
                            reason: string | null;
                            /** @description What the refusal rests on */
                            clause: string | null;
                            /** @description Its sentence, when the clause is one of the listed grounds */
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            } | null;
                            /** @description Decided by rule: the resource is shared without conditions */
                            automatic?: boolean;
                            /** @description The clause that the rule applied */
                            rule?: string | null;
                        } | null;
                        ending: {
                            /** Format: date-time */
                            at: string;
                            by: "requester" | "provider";
                            /** @description withdrawn, or what the other node said */
                            code: string;
                            reason: string;
                        } | null;
                        /** @description null for a request within one node */
                        negotiation: {
                            role: "consumer" | "provider";
                            /** @description null until the provider's node has answered */
                            providerPid: string | null;
                            consumerPid: string;
                            /** @enum {unknown} */
                            state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                            /** @description Agreed by rule, without a person */
                            automatic: boolean;
                            /** @description Whose turn it is; null when it is over */
                            owes: {
                                kind: "party" | "node";
                                id: string;
                            } | null;
                            steps: {
                                /** Format: date-time */
                                at: string;
                                by: "us" | "peer";
                                /** @description Its type in the protocol */
                                message: string;
                                /** @enum {unknown} */
                                state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                                /** @description When the other node answered; null for what came in, or waits */
                                deliveredAt: string | null;
                                refused: string | null;
                                /** @description The message, JSON; only with a single request */
                                body?: string;
                                /** @description Whether it follows the protocol's schema, looked at anew; only with a single request */
                                valid?: boolean;
                            }[];
                        } | null;
                        /** @description The provider's term to answer: 10 working days, 1 when sharing is unconditional */
                        clock: {
                            /** @description Length of the term in `unit`, extension included */
                            budget: number;
                            /** @description By how much the term was made longer, and by which clause */
                            extension: {
                                days: number;
                                clause: string;
                            } | null;
                            /** @description workday: Chinese working days with make-up days; day: calendar days */
                            unit: "workday" | "day";
                            /** @description A date in Asia/Shanghai */
                            startOn: string;
                            /** @description Last day of the term; while the clock is stopped: as if it went on today */
                            dueOn: string;
                            /** @description 暂估: the term runs into a year whose calendar is not published */
                            provisional: boolean;
                            unpublishedYears: number[];
                            bookedByHolder: {
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                                days: number;
                                /** @description Shown beside, decides nothing */
                                elapsedMinutes: number;
                            }[];
                            /** @description Every counted day that is over, and whose day it was */
                            bookings: {
                                /** @description A date in Asia/Shanghai */
                                on: string;
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                            }[];
                            /** @description Whole days left of the budget; negative when late, by that many */
                            remaining: number;
                            overdueDays: number;
                            /** @description Who holds it now; null once ended */
                            running: ({
                                /** @enum {string} */
                                kind: "office";
                                /** @description Party id, node:slug */
                                party: string;
                            } | {
                                /** @enum {string} */
                                kind: "applicant";
                            } | {
                                /** @enum {string} */
                                kind: "suspension";
                                /** @description The clause that stops the clock */
                                clause: string;
                            }) | null;
                            /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                            state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                            /** @description 示意 where the length of the term is not official */
                            mark: "示意" | null;
                            /** @description Version of the calendar the days were counted by */
                            calendar: string;
                            /**
                             * Format: date-time
                             * @description The instant of this reading
                             */
                            at: string;
                        };
                        receipts: {
                            submitted: string;
                            decided: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    withdrawRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** Format: uuid */
                        id: string;
                        /** @description For people: node, year, running number; e.g. SC-2026-0001 */
                        number: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        requestingParty: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        providingParty: string;
                        agreement: string;
                        /** @description The clause that permits the purpose */
                        clause: string;
                        /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                        purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                        fields: string[];
                        /** @description 使用依据 */
                        legalBasis: string;
                        /** @description 使用场景 */
                        scenario: string;
                        /** @description 使用范围 */
                        scope: string;
                        /** @enum {string} */
                        method: "api";
                        basisKind: "consent" | "publicRecord" | "statutoryDuty";
                        /** @description 使用时限: its last day */
                        validUntil: string;
                        /** Format: date-time */
                        submittedAt: string;
                        /** @description Person id at the requesting node */
                        submittedBy: string;
                        /** @description ended: withdrawn, or broken off without an answer */
                        state: "submitted" | "granted" | "rejected" | "ended";
                        /** @description made: asked by a party of this node; both: within this node */
                        side: "made" | "received" | "both";
                        decision: {
                            decision: "grant" | "reject";
                            /** Format: date-time */
                            at: string;
                            /** @description Person id at the providing node */
                            by: string;
                            /**
                             * Format: date-time
                             * @description When the provider's node received the request: its term runs from then
                             */
                            receivedAt: string;
                            grant: string | null;
                            reason: string | null;
                            /** @description What the refusal rests on */
                            clause: string | null;
                            /** @description Its sentence, when the clause is one of the listed grounds */
                            basis: {
                                /** @description Name of the law, agreement or specification */
                                source: string;
                                /** @description Article, clause or section */
                                article?: string;
                                text: string;
                                textStatus: "verified" | "summary" | "illustrative" | "unverified";
                            } | null;
                            /** @description Decided by rule: the resource is shared without conditions */
                            automatic?: boolean;
                            /** @description The clause that the rule applied */
                            rule?: string | null;
                        } | null;
                        ending: {
                            /** Format: date-time */
                            at: string;
                            by: "requester" | "provider";
                            /** @description withdrawn, or what the other node said */
                            code: string;
                            reason: string;
                        } | null;
                        /** @description null for a request within one node */
                        negotiation: {
                            role: "consumer" | "provider";
                            /** @description null until the provider's node has answered */
                            providerPid: string | null;
                            consumerPid: string;
                            /** @enum {unknown} */
                            state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                            /** @description Agreed by rule, without a person */
                            automatic: boolean;
                            /** @description Whose turn it is; null when it is over */
                            owes: {
                                kind: "party" | "node";
                                id: string;
                            } | null;
                            steps: {
                                /** Format: date-time */
                                at: string;
                                by: "us" | "peer";
                                /** @description Its type in the protocol */
                                message: string;
                                /** @enum {unknown} */
                                state: "REQUESTED" | "OFFERED" | "ACCEPTED" | "AGREED" | "VERIFIED" | "FINALIZED" | "TERMINATED";
                                /** @description When the other node answered; null for what came in, or waits */
                                deliveredAt: string | null;
                                refused: string | null;
                                /** @description The message, JSON; only with a single request */
                                body?: string;
                                /** @description Whether it follows the protocol's schema, looked at anew; only with a single request */
                                valid?: boolean;
                            }[];
                        } | null;
                        /** @description The provider's term to answer: 10 working days, 1 when sharing is unconditional */
                        clock: {
                            /** @description Length of the term in `unit`, extension included */
                            budget: number;
                            /** @description By how much the term was made longer, and by which clause */
                            extension: {
                                days: number;
                                clause: string;
                            } | null;
                            /** @description workday: Chinese working days with make-up days; day: calendar days */
                            unit: "workday" | "day";
                            /** @description A date in Asia/Shanghai */
                            startOn: string;
                            /** @description Last day of the term; while the clock is stopped: as if it went on today */
                            dueOn: string;
                            /** @description 暂估: the term runs into a year whose calendar is not published */
                            provisional: boolean;
                            unpublishedYears: number[];
                            bookedByHolder: {
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                                days: number;
                                /** @description Shown beside, decides nothing */
                                elapsedMinutes: number;
                            }[];
                            /** @description Every counted day that is over, and whose day it was */
                            bookings: {
                                /** @description A date in Asia/Shanghai */
                                on: string;
                                holder: {
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                };
                            }[];
                            /** @description Whole days left of the budget; negative when late, by that many */
                            remaining: number;
                            overdueDays: number;
                            /** @description Who holds it now; null once ended */
                            running: ({
                                /** @enum {string} */
                                kind: "office";
                                /** @description Party id, node:slug */
                                party: string;
                            } | {
                                /** @enum {string} */
                                kind: "applicant";
                            } | {
                                /** @enum {string} */
                                kind: "suspension";
                                /** @description The clause that stops the clock */
                                clause: string;
                            }) | null;
                            /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                            state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                            /** @description 示意 where the length of the term is not official */
                            mark: "示意" | null;
                            /** @description Version of the calendar the days were counted by */
                            calendar: string;
                            /**
                             * Format: date-time
                             * @description The instant of this reading
                             */
                            at: string;
                        };
                        receipts: {
                            submitted: string;
                            decided: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grants: components["schemas"]["Grant"][];
                    };
                };
            };
        };
    };
    getGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "grant";
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        request: string;
                        agreement: string;
                        clause: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        providingParty: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        requestingParty: string;
                        fields: string[];
                        /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                        purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                        basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                        /** Format: date-time */
                        validFrom: string;
                        /**
                         * Format: date-time
                         * @description Excluded
                         */
                        validUntil: string;
                        /** @description Calls in any 60 seconds */
                        ratePerMinute: number;
                        /** @description Number of the request */
                        number: string;
                        state: "active" | "expired" | "ended";
                        endedAt: string | null;
                        endReason: string | null;
                        digest: string;
                        document: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    endGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "grant";
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        request: string;
                        agreement: string;
                        clause: string;
                        /** @description node:slug, e.g. cq:household-register */
                        resource: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        providingParty: string;
                        /** @description An organisation, given by the node that hosts it, e.g. cq:public-security */
                        requestingParty: string;
                        fields: string[];
                        /** @description service-evidence 办件证明核验 · licence-check 主体资格核验 · service-handover 办件移交 · identity-recognition 身份互认 */
                        purpose: "service-evidence" | "licence-check" | "service-handover" | "identity-recognition";
                        basisKinds: ("consent" | "publicRecord" | "statutoryDuty")[];
                        /** Format: date-time */
                        validFrom: string;
                        /**
                         * Format: date-time
                         * @description Excluded
                         */
                        validUntil: string;
                        /** @description Calls in any 60 seconds */
                        ratePerMinute: number;
                        /** @description Number of the request */
                        number: string;
                        state: "active" | "expired" | "ended";
                        endedAt: string | null;
                        endReason: string | null;
                        digest: string;
                        document: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    dspVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspCatalogue: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspNegotiation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspInitialOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspCounterRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    dspTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    answerCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {number} */
                    v: 1;
                    calls: {
                        /** @description The crossing's id on both sides */
                        callId: string;
                        agreement: string;
                        clause: string;
                        grant: string;
                        purpose: string;
                        basis: {
                            kind: "consent" | "publicRecord" | "statutoryDuty";
                            /** @description consent: its id; publicRecord: the resource; statutoryDuty: the clause */
                            ref: string;
                            scope?: "preview" | "use";
                            /** @description consent: the case it was given for */
                            matter?: string;
                            artefact?: {
                                /** @description base64url of the canonical JSON */
                                payload: string;
                                signatures: {
                                    protected: string;
                                    signature: string;
                                }[];
                            };
                            subjectSalt?: string;
                        };
                        requestingParty: string;
                        resource: string;
                        params: {
                            key: string;
                        };
                        fields: string[];
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getLedgerSide: {
        parameters: {
            query?: {
                /** @description How long to wait for both proofs */
                waitMs?: number;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The node whose ledger it is */
                        node: string;
                        /** @description Its part, e.g. provider */
                        role: string;
                        /** @description The ledger's entry: canonical JSON of v, kind, at, commitment */
                        entry: string;
                        /** @description What the commitment hides; ids and commitments only */
                        details: {
                            [key: string]: unknown;
                        };
                        /** @description base64url, 32 bytes */
                        salt: string;
                        /** @description null until a checkpoint covers the entry */
                        proof: string | null;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    callResource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resource: string;
                    /** @description The key field and its value, or `key` */
                    params: {
                        [key: string]: string;
                    };
                    purpose: string;
                    /** @description Without it: the public record, when the grant rests on that */
                    basis?: {
                        kind: "consent" | "publicRecord" | "statutoryDuty";
                        ref?: string;
                    };
                    /** @description Without it: all that the grant covers */
                    fields?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        crossingId: string;
                        outcome: "delivered" | "notFound";
                        data: {
                            [key: string]: unknown;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: {
                /** @description How long to wait for both proofs */
                waitMs?: number;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "receipt";
                        ref: string;
                        sides: {
                            /** @description The node whose ledger it is */
                            node: string;
                            /** @description Its part, e.g. provider */
                            role: string;
                            /** @description The ledger's entry: canonical JSON of v, kind, at, commitment */
                            entry: string;
                            /** @description What the commitment hides; ids and commitments only */
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description base64url, 32 bytes */
                            salt: string;
                            /** @description null until a checkpoint covers the entry */
                            proof: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCrossings: {
        parameters: {
            query?: {
                cursor?: string;
                resource?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        crossings: {
                            /** @description Names its receipt */
                            ref: string;
                            /** @description Which side of the crossing we were */
                            side: "provider" | "consumer";
                            /** Format: date-time */
                            at: string;
                            peer: string;
                            resource: string;
                            fields: string[];
                            purpose: string;
                            agreement: string;
                            clause: string;
                            grant: string;
                            basis: {
                                kind: string;
                                ref: string;
                            };
                            requestingParty: string;
                            providingParty: string;
                            outcome: "asked" | "delivered" | "notFound" | "refused" | "notReceived" | "neverProvided";
                            /** @description Type of the problem, when refused or not received */
                            reason: string | null;
                            hasReceipt: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    listCrossingRefusals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refusals: {
                            /** Format: date */
                            on: string;
                            peer: string;
                            reason: string;
                            grant: string | null;
                            calls: number;
                            /** Format: date-time */
                            lastAt: string;
                        }[];
                    };
                };
            };
        };
    };
    listItems: {
        parameters: {
            query: {
                q?: string;
                /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                mode?: "online" | "proxy" | "joint";
                audience?: string;
                department?: string;
                category?: string;
                runnable?: boolean;
                /** @description Categories listed first when no words are asked for */
                first?: string[];
                cursor?: string;
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServiceItem"][];
                        total: number;
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    summarizeItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        byMode: {
                            [key: string]: number;
                        };
                        byAudience: {
                            [key: string]: number;
                        };
                        byDepartment: {
                            name: string;
                            count: number;
                        }[];
                        byCategory: {
                            name: string;
                            count: number;
                        }[];
                        asOf: string;
                        /** @description What the table itself says of its standing */
                        warning: string;
                    };
                };
            };
        };
    };
    getItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        category: string;
                        /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                        mode: "online" | "proxy" | "joint";
                        audience: string[];
                        projectType: string;
                        department: {
                            domain: string;
                            sichuan: string;
                            chongqing: string;
                        };
                        legalTerm: {
                            value: number | null;
                            unit: string | null;
                            /** @description statute | statute-default | illustrative | none */
                            status: string;
                            basis?: string;
                        };
                        promisedTerm: {
                            value: number | null;
                            unit: string | null;
                            /** @description statute | statute-default | illustrative | none */
                            status: string;
                            basis?: string;
                        };
                        fee: {
                            charged: boolean | null;
                            status: string;
                        };
                        materials: {
                            /** @description Evidence type, unique within the item */
                            slot: string;
                            name: string;
                            required: boolean;
                            evidenceType: string;
                            /** @description How the paper is spared: dataShare, eCert, onlineCheck, prefill, eSign; upload when it is not */
                            replaceMode: string;
                            /** @enum {boolean} */
                            illustrative: true;
                        }[];
                        result: {
                            name: string;
                            form: string;
                        };
                        note: string | null;
                        provenance: {
                            [key: string]: string;
                        };
                        officialItemCode: string | null;
                        /** @description Whether it can be taken in at this node now: its offices are hosted by this or a connected node */
                        runnable: boolean;
                        modeOffices: {
                            /** @description Null: the counter or front door of this side where the person comes */
                            taking: string | null;
                            /** @description Decides; of a joint item: leads */
                            deciding: string | null;
                            parts: {
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                party: string;
                                /** @description Working days, 示意 */
                                days: number;
                                /** @description Papers that this part's office sees */
                                slots: string[];
                            }[];
                        };
                        decidingParty: string | null;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    identifyApplicant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    idNumber: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        masked: string;
                        birthOn: string;
                        sex: "male" | "female";
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    beginCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemId: string;
                    applicant: {
                        name: string;
                        idNumber: string;
                        phone?: string;
                        /** @description Where the result is sent */
                        address?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCounterCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                            caseNo: string;
                            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                            mode: "online" | "proxy" | "joint";
                            itemName: string;
                            applicantMasked: string;
                            counter: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
                            /** @description The row is this part, offered to or held by my office */
                            part?: {
                                /** @description Part of a joint case: P1, P2 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                state: "none" | "opened" | "offered" | "returned" | "held" | "reported" | "closed";
                                finding: ("confirmed" | "notConfirmed") | null;
                            };
                            /** @description Parts of a case that my office leads */
                            parts: {
                                /** @description Part of a joint case: P1, P2 */
                                id: string;
                                office: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                };
                                state: "none" | "opened" | "offered" | "returned" | "held" | "reported" | "closed";
                            }[];
                            offer: {
                                to: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                };
                                state: "open" | "refused" | "expired";
                                /** Format: date-time */
                                at: string;
                                answerBy: string | null;
                                /** @description Whom the silence is reported to, at the receiving side */
                                escalateTo: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                } | null;
                            } | null;
                            suspension: {
                                /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                                kind: string;
                                clause: string;
                                /** Format: date-time */
                                since: string;
                            } | null;
                            clock: {
                                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                                rule: "notice" | "promised" | "legal" | "part";
                                legalBasis: string | null;
                                reading: {
                                    /** @description Length of the term in `unit`, extension included */
                                    budget: number;
                                    /** @description By how much the term was made longer, and by which clause */
                                    extension: {
                                        days: number;
                                        clause: string;
                                    } | null;
                                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                                    unit: "workday" | "day";
                                    /** @description A date in Asia/Shanghai */
                                    startOn: string;
                                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                    dueOn: string;
                                    /** @description 暂估: the term runs into a year whose calendar is not published */
                                    provisional: boolean;
                                    unpublishedYears: number[];
                                    bookedByHolder: {
                                        holder: {
                                            /** @enum {string} */
                                            kind: "office";
                                            /** @description Party id, node:slug */
                                            party: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "applicant";
                                        } | {
                                            /** @enum {string} */
                                            kind: "suspension";
                                            /** @description The clause that stops the clock */
                                            clause: string;
                                        };
                                        days: number;
                                        /** @description Shown beside, decides nothing */
                                        elapsedMinutes: number;
                                    }[];
                                    /** @description Every counted day that is over, and whose day it was */
                                    bookings: {
                                        /** @description A date in Asia/Shanghai */
                                        on: string;
                                        holder: {
                                            /** @enum {string} */
                                            kind: "office";
                                            /** @description Party id, node:slug */
                                            party: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "applicant";
                                        } | {
                                            /** @enum {string} */
                                            kind: "suspension";
                                            /** @description The clause that stops the clock */
                                            clause: string;
                                        };
                                    }[];
                                    /** @description Whole days left of the budget; negative when late, by that many */
                                    remaining: number;
                                    overdueDays: number;
                                    /** @description Who holds it now; null once ended */
                                    running: ({
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    }) | null;
                                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                    /** @description 示意 where the length of the term is not official */
                                    mark: "示意" | null;
                                    /** @description Version of the calendar the days were counted by */
                                    calendar: string;
                                    /**
                                     * Format: date-time
                                     * @description The instant of this reading
                                     */
                                    at: string;
                                };
                            } | null;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    discardCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    previewEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consentId: string;
                        crossingId: string;
                        values: {
                            field: string;
                            titleZh: string;
                            titleEn: string;
                            value: string;
                        }[];
                        withheld: {
                            titleZh: string;
                            titleEn: string;
                        }[];
                        shown: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    decideEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: "agree" | "decline";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    provideMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "file";
                    fileName: string;
                    contentBase64: string;
                } | {
                    /** @enum {string} */
                    kind: "checked";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    receiveCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                        caseNo: string;
                        /** @description 验证码 printed on the counter's receipt */
                        code: string;
                        /** @description Path of the applicant's page, code included; for the QR code */
                        statusPath: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    handOverAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    reprintReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                        caseNo: string;
                        /** @description 验证码 printed on the counter's receipt */
                        code: string;
                        /** @description Path of the applicant's page, code included; for the QR code */
                        statusPath: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    sendSupplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listDeskQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                            caseNo: string;
                            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                            mode: "online" | "proxy" | "joint";
                            itemName: string;
                            applicantMasked: string;
                            counter: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
                            /** @description The row is this part, offered to or held by my office */
                            part?: {
                                /** @description Part of a joint case: P1, P2 */
                                id: string;
                                title: {
                                    zh: string;
                                    en: string;
                                };
                                state: "none" | "opened" | "offered" | "returned" | "held" | "reported" | "closed";
                                finding: ("confirmed" | "notConfirmed") | null;
                            };
                            /** @description Parts of a case that my office leads */
                            parts: {
                                /** @description Part of a joint case: P1, P2 */
                                id: string;
                                office: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                };
                                state: "none" | "opened" | "offered" | "returned" | "held" | "reported" | "closed";
                            }[];
                            offer: {
                                to: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                };
                                state: "open" | "refused" | "expired";
                                /** Format: date-time */
                                at: string;
                                answerBy: string | null;
                                /** @description Whom the silence is reported to, at the receiving side */
                                escalateTo: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                } | null;
                            } | null;
                            suspension: {
                                /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                                kind: string;
                                clause: string;
                                /** Format: date-time */
                                since: string;
                            } | null;
                            clock: {
                                /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                                rule: "notice" | "promised" | "legal" | "part";
                                legalBasis: string | null;
                                reading: {
                                    /** @description Length of the term in `unit`, extension included */
                                    budget: number;
                                    /** @description By how much the term was made longer, and by which clause */
                                    extension: {
                                        days: number;
                                        clause: string;
                                    } | null;
                                    /** @description workday: Chinese working days with make-up days; day: calendar days */
                                    unit: "workday" | "day";
                                    /** @description A date in Asia/Shanghai */
                                    startOn: string;
                                    /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                    dueOn: string;
                                    /** @description 暂估: the term runs into a year whose calendar is not published */
                                    provisional: boolean;
                                    unpublishedYears: number[];
                                    bookedByHolder: {
                                        holder: {
                                            /** @enum {string} */
                                            kind: "office";
                                            /** @description Party id, node:slug */
                                            party: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "applicant";
                                        } | {
                                            /** @enum {string} */
                                            kind: "suspension";
                                            /** @description The clause that stops the clock */
                                            clause: string;
                                        };
                                        days: number;
                                        /** @description Shown beside, decides nothing */
                                        elapsedMinutes: number;
                                    }[];
                                    /** @description Every counted day that is over, and whose day it was */
                                    bookings: {
                                        /** @description A date in Asia/Shanghai */
                                        on: string;
                                        holder: {
                                            /** @enum {string} */
                                            kind: "office";
                                            /** @description Party id, node:slug */
                                            party: string;
                                        } | {
                                            /** @enum {string} */
                                            kind: "applicant";
                                        } | {
                                            /** @enum {string} */
                                            kind: "suspension";
                                            /** @description The clause that stops the clock */
                                            clause: string;
                                        };
                                    }[];
                                    /** @description Whole days left of the budget; negative when late, by that many */
                                    remaining: number;
                                    overdueDays: number;
                                    /** @description Who holds it now; null once ended */
                                    running: ({
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    }) | null;
                                    /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                    state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                    /** @description 示意 where the length of the term is not official */
                                    mark: "示意" | null;
                                    /** @description Version of the calendar the days were counted by */
                                    calendar: string;
                                    /**
                                     * Format: date-time
                                     * @description The instant of this reading
                                     */
                                    at: string;
                                };
                            } | null;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    getDeskCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                        caseNo: string;
                        /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                        mode: "online" | "proxy" | "joint";
                        /** @description Taken in by a clerk, or opened by the person at a front door */
                        channel: "counter" | "door";
                        item: {
                            id: string;
                            name: string;
                            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                            mode: "online" | "proxy" | "joint";
                            resultName: string;
                        };
                        state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
                        custodian: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        offeredTo: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        } | null;
                        offer: {
                            to: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            state: "open" | "refused" | "expired";
                            /** Format: date-time */
                            at: string;
                            answerBy: string | null;
                            /** @description Whom the silence is reported to, at the receiving side */
                            escalateTo: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            } | null;
                        } | null;
                        suspension: {
                            /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                            kind: string;
                            clause: string;
                            /** Format: date-time */
                            since: string;
                        } | null;
                        counter: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        deciding: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        clock: {
                            /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                            rule: "notice" | "promised" | "legal" | "part";
                            legalBasis: string | null;
                            reading: {
                                /** @description Length of the term in `unit`, extension included */
                                budget: number;
                                /** @description By how much the term was made longer, and by which clause */
                                extension: {
                                    days: number;
                                    clause: string;
                                } | null;
                                /** @description workday: Chinese working days with make-up days; day: calendar days */
                                unit: "workday" | "day";
                                /** @description A date in Asia/Shanghai */
                                startOn: string;
                                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                dueOn: string;
                                /** @description 暂估: the term runs into a year whose calendar is not published */
                                provisional: boolean;
                                unpublishedYears: number[];
                                bookedByHolder: {
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                    days: number;
                                    /** @description Shown beside, decides nothing */
                                    elapsedMinutes: number;
                                }[];
                                /** @description Every counted day that is over, and whose day it was */
                                bookings: {
                                    /** @description A date in Asia/Shanghai */
                                    on: string;
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                }[];
                                /** @description Whole days left of the budget; negative when late, by that many */
                                remaining: number;
                                overdueDays: number;
                                /** @description Who holds it now; null once ended */
                                running: ({
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                }) | null;
                                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                /** @description 示意 where the length of the term is not official */
                                mark: "示意" | null;
                                /** @description Version of the calendar the days were counted by */
                                calendar: string;
                                /**
                                 * Format: date-time
                                 * @description The instant of this reading
                                 */
                                at: string;
                            };
                        } | null;
                        legalClock: {
                            /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                            rule: "notice" | "promised" | "legal" | "part";
                            legalBasis: string | null;
                            reading: {
                                /** @description Length of the term in `unit`, extension included */
                                budget: number;
                                /** @description By how much the term was made longer, and by which clause */
                                extension: {
                                    days: number;
                                    clause: string;
                                } | null;
                                /** @description workday: Chinese working days with make-up days; day: calendar days */
                                unit: "workday" | "day";
                                /** @description A date in Asia/Shanghai */
                                startOn: string;
                                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                dueOn: string;
                                /** @description 暂估: the term runs into a year whose calendar is not published */
                                provisional: boolean;
                                unpublishedYears: number[];
                                bookedByHolder: {
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                    days: number;
                                    /** @description Shown beside, decides nothing */
                                    elapsedMinutes: number;
                                }[];
                                /** @description Every counted day that is over, and whose day it was */
                                bookings: {
                                    /** @description A date in Asia/Shanghai */
                                    on: string;
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                }[];
                                /** @description Whole days left of the budget; negative when late, by that many */
                                remaining: number;
                                overdueDays: number;
                                /** @description Who holds it now; null once ended */
                                running: ({
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                }) | null;
                                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                /** @description 示意 where the length of the term is not official */
                                mark: "示意" | null;
                                /** @description Version of the calendar the days were counted by */
                                calendar: string;
                                /**
                                 * Format: date-time
                                 * @description The instant of this reading
                                 */
                                at: string;
                            };
                        } | null;
                        /** @description Empty unless joint; the parts stand beside each other, the lead office decides */
                        parts: components["schemas"]["CasePart"][];
                        /** @description What the caller's office is in this case */
                        role: "counter" | "deciding" | "part";
                        applicant: {
                            name: string;
                            idNumber: string;
                            phone?: string;
                            /** @description Where the result is sent */
                            address?: string;
                        };
                        applicantMasked: string;
                        /** @description Post or account that identified the applicant; no name */
                        identifiedBy: {
                            zh: string;
                            en: string;
                        };
                        form: {
                            phone?: string;
                            address?: string;
                            /** @description How the result should come */
                            delivery?: "mail" | "counter";
                            remark?: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Of a part's office only the papers of its part */
                        materials: {
                            slot: string;
                            name: string;
                            required: boolean;
                            state: "needed" | "declined" | "fetched" | "uploaded" | "checked";
                            source: {
                                /** @enum {string} */
                                kind: "peer";
                                resource: string;
                                provider: string;
                                holder: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "account";
                            } | {
                                /** @enum {string} */
                                kind: "confirm";
                            } | {
                                /** @enum {string} */
                                kind: "counter";
                            } | {
                                /** @enum {string} */
                                kind: "upload";
                            };
                            evidence?: {
                                field: string;
                                titleZh: string;
                                titleEn: string;
                                value: string;
                            }[];
                            consentId?: string;
                            crossing?: string;
                            fileName?: string;
                            mediaType?: string;
                            sizeBytes?: number;
                        }[];
                        timeline: {
                            seq: number;
                            /** Format: date-time */
                            at: string;
                            type: string;
                            office: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            to?: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            facts: {
                                [key: string]: unknown;
                            };
                            note?: string;
                            /** @description Ref of the receipt of this step */
                            receipt: string;
                            /** @description Ref of the receipt of the data that crossed */
                            crossingReceipt?: string;
                        }[];
                        /** @description Links that may be made now by the caller's office */
                        possible: string[];
                        /** @description Length of the custody chain */
                        links: number;
                        rating: number | null;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    downloadCustody: {
        parameters: {
            query?: {
                /** @description Part of a joint case: P1, P2 */
                part?: string;
            };
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "custody";
                        matter: string;
                        links: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    downloadMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    takeOverCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    sendBackCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Told to the applicant */
                    reason: string;
                    /** @description The clause it rests on */
                    clause: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    acceptCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    refuseCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Told to the applicant */
                    reason: string;
                    /** @description The clause it rests on */
                    clause: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    requestSupplement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slots: string[];
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    suspendCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "hearing" | "tender" | "auction" | "inspection" | "test" | "quarantine" | "appraisal" | "expertReview";
                    clause: string;
                    /** @description Told to the applicant: what for, how long */
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    resumeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    takeOverPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                /** @description Part of a joint case: P1, P2 */
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    sendBackPart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                /** @description Part of a joint case: P1, P2 */
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Told to the applicant */
                    reason: string;
                    /** @description The clause it rests on */
                    clause: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    completePart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                /** @description Part of a joint case: P1, P2 */
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    finding: "confirmed" | "notConfirmed";
                    note?: string;
                    clause?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    offerPartAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                /** @description Part of a joint case: P1, P2 */
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    decideCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "granted";
                } | {
                    /** @enum {string} */
                    outcome: "denied";
                    reason: string;
                    clause: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    issueResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    delivery: "mail" | "counter";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["DeskCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listMyCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MyCaseRow"][];
                    };
                };
            };
        };
    };
    beginMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    itemId: string;
                    /** @description Id of the front door; the main one when left out */
                    door?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["MyCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                        caseNo: string;
                        /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                        mode: "online" | "proxy" | "joint";
                        /** @description Taken in by a clerk, or opened by the person at a front door */
                        channel: "counter" | "door";
                        item: {
                            id: string;
                            name: string;
                            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                            mode: "online" | "proxy" | "joint";
                            resultName: string;
                        };
                        state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
                        custodian: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        offeredTo: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        } | null;
                        offer: {
                            to: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            state: "open" | "refused" | "expired";
                            /** Format: date-time */
                            at: string;
                            answerBy: string | null;
                            /** @description Whom the silence is reported to, at the receiving side */
                            escalateTo: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            } | null;
                        } | null;
                        suspension: {
                            /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                            kind: string;
                            clause: string;
                            /** Format: date-time */
                            since: string;
                        } | null;
                        counter: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        deciding: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        clock: {
                            /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                            rule: "notice" | "promised" | "legal" | "part";
                            legalBasis: string | null;
                            reading: {
                                /** @description Length of the term in `unit`, extension included */
                                budget: number;
                                /** @description By how much the term was made longer, and by which clause */
                                extension: {
                                    days: number;
                                    clause: string;
                                } | null;
                                /** @description workday: Chinese working days with make-up days; day: calendar days */
                                unit: "workday" | "day";
                                /** @description A date in Asia/Shanghai */
                                startOn: string;
                                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                dueOn: string;
                                /** @description 暂估: the term runs into a year whose calendar is not published */
                                provisional: boolean;
                                unpublishedYears: number[];
                                bookedByHolder: {
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                    days: number;
                                    /** @description Shown beside, decides nothing */
                                    elapsedMinutes: number;
                                }[];
                                /** @description Every counted day that is over, and whose day it was */
                                bookings: {
                                    /** @description A date in Asia/Shanghai */
                                    on: string;
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                }[];
                                /** @description Whole days left of the budget; negative when late, by that many */
                                remaining: number;
                                overdueDays: number;
                                /** @description Who holds it now; null once ended */
                                running: ({
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                }) | null;
                                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                /** @description 示意 where the length of the term is not official */
                                mark: "示意" | null;
                                /** @description Version of the calendar the days were counted by */
                                calendar: string;
                                /**
                                 * Format: date-time
                                 * @description The instant of this reading
                                 */
                                at: string;
                            };
                        } | null;
                        legalClock: {
                            /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                            rule: "notice" | "promised" | "legal" | "part";
                            legalBasis: string | null;
                            reading: {
                                /** @description Length of the term in `unit`, extension included */
                                budget: number;
                                /** @description By how much the term was made longer, and by which clause */
                                extension: {
                                    days: number;
                                    clause: string;
                                } | null;
                                /** @description workday: Chinese working days with make-up days; day: calendar days */
                                unit: "workday" | "day";
                                /** @description A date in Asia/Shanghai */
                                startOn: string;
                                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                dueOn: string;
                                /** @description 暂估: the term runs into a year whose calendar is not published */
                                provisional: boolean;
                                unpublishedYears: number[];
                                bookedByHolder: {
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                    days: number;
                                    /** @description Shown beside, decides nothing */
                                    elapsedMinutes: number;
                                }[];
                                /** @description Every counted day that is over, and whose day it was */
                                bookings: {
                                    /** @description A date in Asia/Shanghai */
                                    on: string;
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                }[];
                                /** @description Whole days left of the budget; negative when late, by that many */
                                remaining: number;
                                overdueDays: number;
                                /** @description Who holds it now; null once ended */
                                running: ({
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                }) | null;
                                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                /** @description 示意 where the length of the term is not official */
                                mark: "示意" | null;
                                /** @description Version of the calendar the days were counted by */
                                calendar: string;
                                /**
                                 * Format: date-time
                                 * @description The instant of this reading
                                 */
                                at: string;
                            };
                        } | null;
                        /** @description Empty unless joint; the parts stand beside each other, the lead office decides */
                        parts: components["schemas"]["CasePart"][];
                        timeline: {
                            seq: number;
                            /** Format: date-time */
                            at: string;
                            type: string;
                            office: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            to?: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            facts: {
                                [key: string]: unknown;
                            };
                            note?: string;
                            /** @description Ref of the receipt of this step */
                            receipt: string;
                            /** @description Ref of the receipt of the data that crossed */
                            crossingReceipt?: string;
                        }[];
                        /** @description Materials that were fetched or checked instead of brought */
                        materialsSpared: string[];
                        materialsTotal: number;
                        supplement: {
                            slot: string;
                            name: string;
                        }[];
                        outcome: "granted" | "denied" | null;
                        rating: number | null;
                        canRate: boolean;
                        /** Format: date-time */
                        asOf: string;
                        /** @description The front door it was opened at */
                        door: string | null;
                        applicant: {
                            masked: string;
                            idNumberMasked: string;
                        };
                        form: {
                            phone?: string;
                            address?: string;
                            /** @description How the result should come */
                            delivery?: "mail" | "counter";
                            remark?: string;
                        };
                        materials: {
                            slot: string;
                            name: string;
                            required: boolean;
                            state: "needed" | "declined" | "fetched" | "uploaded" | "checked";
                            source: {
                                /** @enum {string} */
                                kind: "peer";
                                resource: string;
                                provider: string;
                                holder: {
                                    party: string;
                                    nameZh: string;
                                    nameEn: string;
                                    node: string;
                                };
                            } | {
                                /** @enum {string} */
                                kind: "account";
                            } | {
                                /** @enum {string} */
                                kind: "confirm";
                            } | {
                                /** @enum {string} */
                                kind: "counter";
                            } | {
                                /** @enum {string} */
                                kind: "upload";
                            };
                            evidence?: {
                                field: string;
                                titleZh: string;
                                titleEn: string;
                                value: string;
                            }[];
                            consentId?: string;
                            crossing?: string;
                            fileName?: string;
                            mediaType?: string;
                            sizeBytes?: number;
                        }[];
                        /** @description What a draft still lacks before it can be handed in */
                        missing: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        actions: ("edit" | "submit" | "discard" | "supplement" | "withdraw" | "rate")[];
                        /** @description The withdrawal is on its way to the office that holds the case */
                        withdrawalAsked: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    discardMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    fillInMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone?: string;
                    address?: string;
                    /** @description How the result should come */
                    delivery?: "mail" | "counter";
                    remark?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["MyCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    previewMyEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        consentId: string;
                        crossingId: string;
                        values: {
                            field: string;
                            titleZh: string;
                            titleEn: string;
                            value: string;
                        }[];
                        withheld: {
                            titleZh: string;
                            titleEn: string;
                        }[];
                        shown: {
                            zh: string;
                            en: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    decideMyEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: "agree" | "decline";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["MyCase"];
                    };
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    provideMyMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
                slot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "file";
                    fileName: string;
                    contentBase64: string;
                } | {
                    /** @enum {string} */
                    kind: "checked";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["MyCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    submitMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                        caseNo: string;
                        /** @description Shown once; null when it was handed over again: the first code stays */
                        code: string | null;
                        statusPath: string | null;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    supplementMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["MyCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    withdrawMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        case: components["schemas"]["MyCase"];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    rateMyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score: number;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepted: true;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    downloadMyCaseCustody: {
        parameters: {
            query?: {
                /** @description Part of a joint case: P1, P2 */
                part?: string;
            };
            header?: never;
            path: {
                /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "custody";
                        matter: string;
                        links: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    readStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                    caseNo: string;
                    /** @description 验证码 printed on the counter's receipt */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                        caseNo: string;
                        /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                        mode: "online" | "proxy" | "joint";
                        /** @description Taken in by a clerk, or opened by the person at a front door */
                        channel: "counter" | "door";
                        item: {
                            id: string;
                            name: string;
                            /** @description online 全程网办, proxy 异地代收代办, joint 多地联办 */
                            mode: "online" | "proxy" | "joint";
                            resultName: string;
                        };
                        state: "draft" | "received" | "offered" | "held" | "supplementing" | "accepted" | "acceptedSupplementing" | "suspended" | "notAccepted" | "decided" | "completed" | "withdrawn";
                        custodian: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        offeredTo: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        } | null;
                        offer: {
                            to: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            state: "open" | "refused" | "expired";
                            /** Format: date-time */
                            at: string;
                            answerBy: string | null;
                            /** @description Whom the silence is reported to, at the receiving side */
                            escalateTo: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            } | null;
                        } | null;
                        suspension: {
                            /** @description hearing, inspection, test, quarantine, appraisal, expertReview */
                            kind: string;
                            clause: string;
                            /** Format: date-time */
                            since: string;
                        } | null;
                        counter: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        deciding: {
                            party: string;
                            nameZh: string;
                            nameEn: string;
                            node: string;
                        };
                        clock: {
                            /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                            rule: "notice" | "promised" | "legal" | "part";
                            legalBasis: string | null;
                            reading: {
                                /** @description Length of the term in `unit`, extension included */
                                budget: number;
                                /** @description By how much the term was made longer, and by which clause */
                                extension: {
                                    days: number;
                                    clause: string;
                                } | null;
                                /** @description workday: Chinese working days with make-up days; day: calendar days */
                                unit: "workday" | "day";
                                /** @description A date in Asia/Shanghai */
                                startOn: string;
                                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                dueOn: string;
                                /** @description 暂估: the term runs into a year whose calendar is not published */
                                provisional: boolean;
                                unpublishedYears: number[];
                                bookedByHolder: {
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                    days: number;
                                    /** @description Shown beside, decides nothing */
                                    elapsedMinutes: number;
                                }[];
                                /** @description Every counted day that is over, and whose day it was */
                                bookings: {
                                    /** @description A date in Asia/Shanghai */
                                    on: string;
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                }[];
                                /** @description Whole days left of the budget; negative when late, by that many */
                                remaining: number;
                                overdueDays: number;
                                /** @description Who holds it now; null once ended */
                                running: ({
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                }) | null;
                                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                /** @description 示意 where the length of the term is not official */
                                mark: "示意" | null;
                                /** @description Version of the calendar the days were counted by */
                                calendar: string;
                                /**
                                 * Format: date-time
                                 * @description The instant of this reading
                                 */
                                at: string;
                            };
                        } | null;
                        legalClock: {
                            /** @description notice: 5 working days to say what is missing (许可法 32); promised 承诺; legal 法定; part: the days of one part of a joint case, 示意 */
                            rule: "notice" | "promised" | "legal" | "part";
                            legalBasis: string | null;
                            reading: {
                                /** @description Length of the term in `unit`, extension included */
                                budget: number;
                                /** @description By how much the term was made longer, and by which clause */
                                extension: {
                                    days: number;
                                    clause: string;
                                } | null;
                                /** @description workday: Chinese working days with make-up days; day: calendar days */
                                unit: "workday" | "day";
                                /** @description A date in Asia/Shanghai */
                                startOn: string;
                                /** @description Last day of the term; while the clock is stopped: as if it went on today */
                                dueOn: string;
                                /** @description 暂估: the term runs into a year whose calendar is not published */
                                provisional: boolean;
                                unpublishedYears: number[];
                                bookedByHolder: {
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                    days: number;
                                    /** @description Shown beside, decides nothing */
                                    elapsedMinutes: number;
                                }[];
                                /** @description Every counted day that is over, and whose day it was */
                                bookings: {
                                    /** @description A date in Asia/Shanghai */
                                    on: string;
                                    holder: {
                                        /** @enum {string} */
                                        kind: "office";
                                        /** @description Party id, node:slug */
                                        party: string;
                                    } | {
                                        /** @enum {string} */
                                        kind: "applicant";
                                    } | {
                                        /** @enum {string} */
                                        kind: "suspension";
                                        /** @description The clause that stops the clock */
                                        clause: string;
                                    };
                                }[];
                                /** @description Whole days left of the budget; negative when late, by that many */
                                remaining: number;
                                overdueDays: number;
                                /** @description Who holds it now; null once ended */
                                running: ({
                                    /** @enum {string} */
                                    kind: "office";
                                    /** @description Party id, node:slug */
                                    party: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "applicant";
                                } | {
                                    /** @enum {string} */
                                    kind: "suspension";
                                    /** @description The clause that stops the clock */
                                    clause: string;
                                }) | null;
                                /** @description due-passed: the last day is over, today is not booked yet; overdue: at least one day is booked beyond the budget */
                                state: "running" | "stopped" | "due-passed" | "overdue" | "ended";
                                /** @description 示意 where the length of the term is not official */
                                mark: "示意" | null;
                                /** @description Version of the calendar the days were counted by */
                                calendar: string;
                                /**
                                 * Format: date-time
                                 * @description The instant of this reading
                                 */
                                at: string;
                            };
                        } | null;
                        /** @description Empty unless joint; the parts stand beside each other, the lead office decides */
                        parts: components["schemas"]["CasePart"][];
                        timeline: {
                            seq: number;
                            /** Format: date-time */
                            at: string;
                            type: string;
                            office: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            to?: {
                                party: string;
                                nameZh: string;
                                nameEn: string;
                                node: string;
                            };
                            facts: {
                                [key: string]: unknown;
                            };
                            note?: string;
                            /** @description Ref of the receipt of this step */
                            receipt: string;
                            /** @description Ref of the receipt of the data that crossed */
                            crossingReceipt?: string;
                        }[];
                        /** @description Materials that were fetched or checked instead of brought */
                        materialsSpared: string[];
                        materialsTotal: number;
                        supplement: {
                            slot: string;
                            name: string;
                        }[];
                        outcome: "granted" | "denied" | null;
                        rating: number | null;
                        canRate: boolean;
                        /** Format: date-time */
                        asOf: string;
                        applicantMasked: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    downloadMyCustody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                    caseNo: string;
                    /** @description 验证码 printed on the counter's receipt */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        v: 1;
                        /** @enum {string} */
                        kind: "custody";
                        matter: string;
                        links: {
                            /** @description base64url of the canonical JSON */
                            payload: string;
                            signatures: {
                                protected: string;
                                signature: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    rateCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 办件编号, e.g. CY-20261125-SC-00001 */
                    caseNo: string;
                    /** @description 验证码 printed on the counter's receipt */
                    code: string;
                    score: number;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        accepted: true;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: components["schemas"]["Figure"][];
                    };
                };
            };
        };
    };
    getFigure: {
        parameters: {
            query?: {
                /** @description A day of Asia/Shanghai */
                on?: string;
            };
            header?: never;
            path: {
                /** @description e.g. cases.taken-in */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description e.g. cases.taken-in */
                        id: string;
                        group: "cases" | "custody" | "crossings" | "catalogue" | "ledger";
                        title: {
                            zh: string;
                            en: string;
                        };
                        /** @description 口径: what is counted, what isn't, by which clock */
                        definition: {
                            zh: string;
                            en: string;
                        };
                        /** @description Which records it is worked out from */
                        source: {
                            zh: string;
                            en: string;
                        };
                        unit: {
                            zh: string;
                            en: string;
                        };
                        /** @description count: how many records · sum: of their values · median: the middle value, of an even number the mean of the two middle ones · share: percent of records whose value is 1 */
                        aggregate: "count" | "sum" | "median" | "share";
                        /** @description now: the state at the moment · day: 00:00 to 24:00 Asia/Shanghai · last30Days: that day and the 29 before */
                        period: "now" | "day" | "last30Days";
                        mark: {
                            /** @enum {string} */
                            kind: "illustrative";
                            why: {
                                zh: string;
                                en: string;
                            };
                        } | null;
                        /** @description Stands on the home page of the doors */
                        front: boolean;
                        value: number | null;
                        n: number | null;
                        /** @description A share or a median of fewer than 5 records is not shown, nor are its records */
                        withheld: boolean;
                        /** @description A day of Asia/Shanghai */
                        on: string;
                        from: string | null;
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listFigureRecords: {
        parameters: {
            query?: {
                /** @description A day of Asia/Shanghai */
                on?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. cases.taken-in */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A day of Asia/Shanghai */
                        on: string;
                        withheld: boolean;
                        /** @description Newest first */
                        records: {
                            /** Format: date-time */
                            at: string;
                            label: {
                                zh: string;
                                en: string;
                            };
                            /** @description What it adds: 1 in a count; of a share 1 or 0 */
                            value: number;
                            path: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportFigureRecords: {
        parameters: {
            query?: {
                /** @description A day of Asia/Shanghai */
                on?: string;
            };
            header?: never;
            path: {
                /** @description e.g. cases.taken-in */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 with a byte order mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getFigureHistory: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path: {
                /** @description e.g. cases.taken-in */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description derived: from the records of each day, now · kept: measured once at the end of each day */
                        kind: "derived" | "kept";
                        /** @description Day by day, the last one is today so far */
                        points: {
                            /** @description A day of Asia/Shanghai */
                            on: string;
                            value: number | null;
                            n: number | null;
                            /** @description none: no records to take a median or share of · unknown: nobody measured that day */
                            state: "measured" | "withheld" | "none" | "unknown";
                        }[];
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getDoor: {
        parameters: {
            query?: {
                /** @description Id of the door, or its path */
                door?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        node: string;
                        id: string;
                        /** @description Before every address of this door's pages; empty for the main door */
                        path: string;
                        /** @description The office responsible for what is opened here */
                        party: string | null;
                        partyName: {
                            zh: string;
                            en: string;
                        } | null;
                        /** @description The place this door is for; its items come first, none is left out */
                        scope: {
                            name: {
                                zh: string;
                                en: string;
                            };
                            regions: string[];
                            categories: string[];
                        } | null;
                        /** @description The other doors of this node */
                        others: {
                            id: string;
                            path: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            tile: string;
                        }[];
                        door: {
                            name: {
                                zh: string;
                                en: string;
                            };
                            subtitle: {
                                zh: string;
                                en: string;
                            };
                            tile: string;
                            accent: string;
                        };
                        demo: boolean;
                        region: string;
                        peer: {
                            id: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            tile: string;
                            url: string;
                        } | null;
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description urn:twincity:problem:<name> */
                        type: string;
                        title: string;
                        titleZh: string;
                        status: number;
                        detail?: string;
                        detailZh?: string;
                        basis?: {
                            /** @description Name of the law, agreement or specification */
                            source: string;
                            /** @description Article, clause or section */
                            article?: string;
                            text: string;
                            textStatus: "verified" | "summary" | "illustrative" | "unverified";
                        };
                        remedy?: {
                            zh: string;
                            en: string;
                            who?: {
                                zh: string;
                                en: string;
                            };
                            /** @description Path of the page where it can be mended */
                            action?: string;
                        };
                        /** @description One line per field at fault */
                        errors?: {
                            path: string;
                            zh: string;
                            en: string;
                        }[];
                        /** @description The node whose answer this is, when it is a peer's */
                        side?: string;
                        cause?: unknown;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listCounters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counters: {
                            party: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        node: string;
                        database: string;
                        /** Format: date-time */
                        now: string;
                        ledgerSize: number;
                        peers: {
                            id: string;
                            state: string;
                            reachable: boolean;
                            lastSeenAt: string | null;
                            latencyMs: number | null;
                            /** @description Events not yet acknowledged */
                            waiting: number;
                            /** @description Events refused and kept for inspection */
                            parked: number;
                            /** @description Why the last delivery failed; told to operators and auditors only */
                            lastFault: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        node: string;
                        database: string;
                        /** Format: date-time */
                        now: string;
                        ledgerSize: number;
                        peers: {
                            id: string;
                            state: string;
                            reachable: boolean;
                            lastSeenAt: string | null;
                            latencyMs: number | null;
                            /** @description Events not yet acknowledged */
                            waiting: number;
                            /** @description Events refused and kept for inspection */
                            parked: number;
                            /** @description Why the last delivery failed; told to operators and auditors only */
                            lastFault: string | null;
                        }[];
                    };
                };
            };
        };
    };
}
