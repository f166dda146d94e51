/** Generated from the API's contract by `npm run docs`: do not edit. */
export interface paths {
    "/administration/applications/{applicationId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase nothing of a case until the hold is lifted */
        post: operations["POST /administration/applications/{applicationId}/hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/applications/{applicationId}/hold/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the hold on a case */
        post: operations["POST /administration/applications/{applicationId}/hold/lifting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant or change a membership */
        put: operations["PUT /administration/members/{memberId}"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/members/{memberId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend, reinstate or end a membership */
        post: operations["POST /administration/members/{memberId}/standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/persons/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase one person from a case that has ended, or an account */
        post: operations["POST /administration/persons/erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/persons/erasure/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an erasure of one person would take */
        post: operations["POST /administration/persons/erasure/preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/persons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that is held of one person; it is logged */
        post: operations["POST /administration/persons/export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the retention job would erase now */
        get: operations["GET /administration/retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/round/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the round */
        post: operations["POST /administration/round/open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications of my units */
        get: operations["GET /applications"];
        put?: never;
        /** Begin an application */
        post: operations["POST /applications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application: state, next step, deadline */
        get: operations["GET /applications/{applicationId}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The returned version against the present one, field by field */
        get: operations["GET /applications/{applicationId}/changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the draft: everything that stands in its way, at once */
        post: operations["POST /applications/{applicationId}/check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reviewer asked for on returning it */
        get: operations["GET /applications/{applicationId}/correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data filled in so far */
        get: operations["GET /applications/{applicationId}/draft"];
        /** Save the data filled in so far */
        put: operations["PUT /applications/{applicationId}/draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/edit-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void the frozen version and edit again */
        post: operations["POST /applications/{applicationId}/edit-again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed form of the current version */
        get: operations["GET /applications/{applicationId}/form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze the draft as a form version */
        post: operations["POST /applications/{applicationId}/freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of facts */
        get: operations["GET /applications/{applicationId}/history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why it was handed over, and why its deadlines moved */
        get: operations["GET /applications/{applicationId}/reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed receipt */
        get: operations["GET /applications/{applicationId}/receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service really given: plan, report, certificates, letters */
        get: operations["GET /applications/{applicationId}/service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/service/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save what was filled in of the service so far */
        put: operations["PUT /applications/{applicationId}/service/draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/service/papers/{paperId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A short-lived link to a certificate or letter; it is logged */
        post: operations["POST /applications/{applicationId}/service/papers/{paperId}/link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/service/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report the service for confirmation */
        post: operations["POST /applications/{applicationId}/service/report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce the files of a stamped scan and get where to post them */
        post: operations["POST /applications/{applicationId}/uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of an upload */
        get: operations["GET /applications/{applicationId}/uploads/{uploadId}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/uploads/{uploadId}/justification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain the reader’s warnings and file the scan with them */
        post: operations["POST /applications/{applicationId}/uploads/{uploadId}/justification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader saw, page by page */
        get: operations["GET /applications/{applicationId}/uploads/{uploadId}/pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/applications/{applicationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw the application */
        post: operations["POST /applications/{applicationId}/withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue of a nominating body */
        get: operations["GET /bodies/{bodyId}/applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who says that they act for a unit of this body */
        get: operations["GET /bodies/{bodyId}/claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/claims/{claimId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that they do */
        post: operations["POST /bodies/{bodyId}/claims/{claimId}/confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/claims/{claimId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse it with a note for the claimant */
        post: operations["POST /bodies/{bodyId}/claims/{claimId}/refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/cut-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the body’s own cut-off for its applicants */
        put: operations["PUT /bodies/{bodyId}/cut-off"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/cut-off/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a move of the cut-off would do */
        post: operations["POST /bodies/{bodyId}/cut-off/preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a nominating body still has to do before its deadline */
        get: operations["GET /bodies/{bodyId}/overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why the body’s terms and deadlines were changed */
        get: operations["GET /bodies/{bodyId}/reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The listed applications of a body, planned and actual */
        get: operations["GET /bodies/{bodyId}/service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The summary of a nominating body */
        get: operations["GET /bodies/{bodyId}/summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the summary from the placed set */
        post: operations["POST /bodies/{bodyId}/summary/issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/nothing-to-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare that none is forwarded */
        post: operations["POST /bodies/{bodyId}/summary/nothing-to-forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The printed summary and its XLSX twin */
        get: operations["GET /bodies/{bodyId}/summary/print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/print/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short-lived link to one of them; logged */
        get: operations["GET /bodies/{bodyId}/summary/print/{sha256}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce the files of the stamped summary */
        post: operations["POST /bodies/{bodyId}/summary/uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of an upload of the summary */
        get: operations["GET /bodies/{bodyId}/summary/uploads/{uploadId}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/uploads/{uploadId}/justification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain the reader’s warnings and forward the summary with them */
        post: operations["POST /bodies/{bodyId}/summary/uploads/{uploadId}/justification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/summary/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader saw of the stamped summary, page by page */
        get: operations["GET /bodies/{bodyId}/summary/uploads/{uploadId}/pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{bodyId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the body is to call because no mail reached them */
        get: operations["GET /bodies/{bodyId}/tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who saw or took personal data: by days, person, case */
        get: operations["GET /bureau/access-log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All applications of the round that were submitted */
        get: operations["GET /bureau/applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evaluators, scores and comments of one application */
        get: operations["GET /bureau/applications/{applicationId}/evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/evaluators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the application to an evaluator by hand */
        post: operations["POST /bureau/applications/{applicationId}/evaluators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/evaluators/{memberId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the application from an evaluator */
        post: operations["POST /bureau/applications/{applicationId}/evaluators/{memberId}/removal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/fall-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List a recommended one municipally after all */
        post: operations["POST /bureau/applications/{applicationId}/fall-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one is granted, with every settlement before */
        get: operations["GET /bureau/applications/{applicationId}/funding"];
        /** Settle what a listed one is granted */
        put: operations["PUT /bureau/applications/{applicationId}/funding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/intake-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the check for completeness of what was forwarded */
        post: operations["POST /bureau/applications/{applicationId}/intake-check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/national-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the ministry’s result */
        post: operations["POST /bureau/applications/{applicationId}/national-result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an objection to an intended decision */
        post: operations["POST /bureau/applications/{applicationId}/objections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/applications/{applicationId}/objections/{objectionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an objection */
        post: operations["POST /bureau/applications/{applicationId}/objections/{objectionId}/answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who evaluates what, and what is open */
        get: operations["GET /bureau/assignments"];
        put?: never;
        /** Distribute the applications evenly over the panel */
        post: operations["POST /bureau/assignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/bodies/{bodyId}/cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Raise the cap of one body */
        put: operations["PUT /bureau/bodies/{bodyId}/cap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/bodies/{bodyId}/contacts/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody of a body was told in another way */
        post: operations["POST /bureau/bodies/{bodyId}/contacts/{memberId}"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/bodies/{bodyId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give one body a named extension */
        post: operations["POST /bureau/bodies/{bodyId}/extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All evaluated applications with mean, spread, rank and ties */
        get: operations["GET /bureau/comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Conclude the round */
        post: operations["POST /bureau/conclusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move the round’s deadline */
        put: operations["PUT /bureau/deadline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/deadline/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a move of the round’s deadline would do */
        post: operations["POST /bureau/deadline/preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossiers that were ordered, and whether they are made */
        get: operations["GET /bureau/dossiers"];
        put?: never;
        /** Order a dossier: forms, scans, summaries and proof packs in one file */
        post: operations["POST /bureau/dossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/dossiers/{dossierId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A short-lived link to a dossier; it is logged */
        post: operations["POST /bureau/dossiers/{dossierId}/link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the evaluation */
        post: operations["POST /bureau/evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what: facts by case, kind, person and days */
        get: operations["GET /bureau/facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the listed asked for and are granted, with sums */
        get: operations["GET /bureau/funding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail log of one day */
        get: operations["GET /bureau/mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/ministry-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recommended, and what the ministry made of it */
        get: operations["GET /bureau/ministry-results"];
        put?: never;
        /** Record the results of a list exactly as previewed */
        post: operations["POST /bureau/ministry-results"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/ministry-results/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an import of a filled list would do, cell by cell */
        post: operations["POST /bureau/ministry-results/preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/ministry-results/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list in which the ministry’s results are filled in, as XLSX */
        get: operations["GET /bureau/ministry-results/template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/paper-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register paper at the counter, by its form’s code or by whose it is */
        post: operations["POST /bureau/paper-receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/prepared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prepared decisions */
        get: operations["GET /bureau/prepared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/prepared/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Prepare a decision */
        put: operations["PUT /bureau/prepared/{applicationId}"];
        post?: never;
        /** Take back a prepared decision */
        delete: operations["DELETE /bureau/prepared/{applicationId}"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What title committees have proposed, and how far it is */
        get: operations["GET /bureau/proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list to publish: names of projects and units */
        get: operations["GET /bureau/publication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/publication/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list to publish, or the intended one that is open to objections, as XLSX */
        get: operations["GET /bureau/publication/sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The intended list, its days, and the objections to it */
        get: operations["GET /bureau/publicity"];
        /** Set the days on which the intended list is open to objections */
        put: operations["PUT /bureau/publicity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release prepared decisions together */
        post: operations["POST /bureau/releases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/releases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a release would change, whom it would tell, and what is not ready */
        post: operations["POST /bureau/releases/preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/scoring/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the scoring */
        post: operations["POST /bureau/scoring/close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/scoring/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the scoring again */
        post: operations["POST /bureau/scoring/reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All listed applications, planned and actual */
        get: operations["GET /bureau/service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bureau/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody whom no mail reached, and which office is to call them */
        get: operations["GET /bureau/tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units that I say I act for, and what was answered */
        get: operations["GET /claims"];
        put?: never;
        /** Say for which unit I act; the body that it files with confirms it */
        post: operations["POST /claims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/claims/{claimId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a claim back */
        post: operations["POST /claims/{claimId}/withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluation/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The applications that I evaluate */
        get: operations["GET /evaluation/applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluation/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application as its evaluator sees it */
        get: operations["GET /evaluation/applications/{applicationId}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluation/applications/{applicationId}/conflict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a conflict of interest and leave it */
        post: operations["POST /evaluation/applications/{applicationId}/conflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluation/applications/{applicationId}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Score it, or score it anew */
        put: operations["PUT /evaluation/applications/{applicationId}/score"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluation/applications/{applicationId}/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pages of its accepted scan, as pictures */
        get: operations["GET /evaluation/applications/{applicationId}/uploads/{uploadId}/pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the service up */
        get: operations["GET /health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the office of an invitation */
        post: operations["POST /invitations/acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key under which receipts are signed */
        get: operations["GET /keys/head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am here: my memberships */
        get: operations["GET /me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in an office, and who is invited to it */
        get: operations["GET /offices/{office}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite somebody to an office by mail */
        post: operations["POST /offices/{office}/invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/invitations/{invitationId}/resending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation again, with another link */
        post: operations["POST /offices/{office}/invitations/{invitationId}/resending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offices/{office}/invitations/{invitationId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back */
        post: operations["POST /offices/{office}/invitations/{invitationId}/withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract */
        get: operations["GET /openapi.json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application as its reviewers see it */
        get: operations["GET /review/applications/{applicationId}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The returned version against the corrected one */
        get: operations["GET /review/applications/{applicationId}/changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/contacts/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody whom no mail reached was told in another way */
        post: operations["POST /review/applications/{applicationId}/contacts/{memberId}"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not take further */
        post: operations["POST /review/applications/{applicationId}/decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a named extension */
        post: operations["POST /review/applications/{applicationId}/extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short-lived link to one file of the accepted scan */
        get: operations["GET /review/applications/{applicationId}/files/{sha256}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or override what the reader said of the filed scan */
        post: operations["POST /review/applications/{applicationId}/findings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen form data, phone numbers masked */
        get: operations["GET /review/applications/{applicationId}/form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of facts */
        get: operations["GET /review/applications/{applicationId}/history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/nominate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the assessment and nominate */
        post: operations["POST /review/applications/{applicationId}/nominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place on the summary */
        post: operations["POST /review/applications/{applicationId}/place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rank among the candidates */
        post: operations["POST /review/applications/{applicationId}/rank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why it was handed over, and why its deadlines moved */
        get: operations["GET /review/applications/{applicationId}/reasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return for correction */
        post: operations["POST /review/applications/{applicationId}/return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The frozen form data with phone numbers; it is logged */
        post: operations["POST /review/applications/{applicationId}/reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service as those who confirm it see it */
        get: operations["GET /review/applications/{applicationId}/service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue certificates of confirmed service */
        post: operations["POST /review/applications/{applicationId}/service/certificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service/certificates/{paperId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a certificate with its reason */
        post: operations["POST /review/applications/{applicationId}/service/certificates/{paperId}/revocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the service as reported */
        post: operations["POST /review/applications/{applicationId}/service/confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue letters to experts’ employers */
        post: operations["POST /review/applications/{applicationId}/service/letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service/papers/{paperId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A short-lived link to a certificate or letter; it is logged */
        post: operations["POST /review/applications/{applicationId}/service/papers/{paperId}/link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/service/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the report back with a note */
        post: operations["POST /review/applications/{applicationId}/service/return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take off the summary and place another in its stead */
        post: operations["POST /review/applications/{applicationId}/substitute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/take-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take off the summary */
        post: operations["POST /review/applications/{applicationId}/take-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over to another nominating body */
        post: operations["POST /review/applications/{applicationId}/transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/applications/{applicationId}/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader saw of a scan, page by page, as pictures */
        get: operations["GET /review/applications/{applicationId}/uploads/{uploadId}/pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round: its deadlines, bodies, quota and state */
        get: operations["GET /rounds/{roundId}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/forms/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The definition of a form: sections, fields, limits, words */
        get: operations["GET /rounds/{roundId}/forms/{kind}"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why personal data are asked for, and how long they are kept */
        get: operations["GET /rounds/{roundId}/personal-data"];
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
        AccessEntry: {
            /** @description An instant, RFC 3339 */
            at: string;
            detail?: string;
            kind: string;
            memberId: string;
            requestId: string;
            roundId: string;
            subject: string;
        };
        ActualService: {
            days: number;
            personTimes: number;
        };
        AnnouncedUpload: {
            /** @description An instant, RFC 3339 */
            expiresAt: string;
            formVersion: number;
            /** @description One multipart POST a file, straight to S3 */
            posts: {
                /** @description Form fields, before the file */
                fields: {
                    [key: string]: string;
                };
                name: string;
                number: number;
                url: string;
            }[];
            uploadId: string;
        };
        Application: {
            applicantName?: string;
            body: components["schemas"]["NamedBody"];
            /** @description The title committee that proposed it */
            committee?: components["schemas"]["NamedBody"];
            creditCode: string;
            /** @description Absent where nothing is due any more */
            deadline?: components["schemas"]["Deadline"];
            /** @description An instant, RFC 3339 */
            dueAt?: string;
            /** @description SHA-256, hex */
            formSha256?: string;
            formVersion: number;
            head: components["schemas"]["Head"];
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            lateScan?: {
                /** @description An instant, RFC 3339 */
                receivedAt: string;
                uploadId: string;
            };
            /** @enum {string} */
            nextStep: "fill-in-and-freeze" | "print-stamp-scan-upload" | "wait-for-body" | "wait-for-bureau" | "wait-for-ministry" | "correct" | "report-service" | "wait-for-confirmation" | "none";
            /** @description What may be done now */
            possible: ("save-draft" | "freeze" | "edit-again" | "upload" | "accept-scan" | "question-scan" | "justify" | "refuse-scan" | "withdraw" | "return" | "transfer" | "decline" | "nominate" | "rank" | "review-findings" | "receive-paper" | "place" | "take-out" | "forward" | "extend" | "lapse" | "mark-not-forwarded" | "check-intake" | "evaluate" | "prepare" | "register-objection" | "answer-objection" | "decide" | "record-national" | "fall-back" | "settle-funding" | "serve")[];
            projectName?: string;
            roundId: string;
            /** @enum {string} */
            route: "nominated" | "special-allowance" | "title-committee";
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            /** @description The scan that was filed */
            uploadId?: string;
        };
        ApplicationRow: {
            applicantName?: string;
            bodyId: string;
            creditCode: string;
            /** @description An instant, RFC 3339 */
            dueAt?: string;
            /** @description An instant, RFC 3339 */
            extendedUntil?: string;
            /** @description At some time; reviewers see no other */
            filed: boolean;
            formVersion: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            projectName?: string;
            roundId: string;
            /** @enum {string} */
            route: "nominated" | "special-allowance" | "title-committee";
            sequence: number;
            /** @description Where the service of a listed one stands */
            service?: {
                reported?: {
                    days: number;
                    personTimes: number;
                    short: string[];
                };
                reportVersion: number;
                /** @enum {string} */
                status: "awaited" | "reported" | "returned" | "confirmed";
            };
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            /** @description How many people no mail about it reached */
            unreached?: number;
        };
        /** @description What the body wrote when it nominated; absent before, and once it was erased */
        Assessment: {
            answers: {
                met: boolean;
                note?: string;
                question: components["schemas"]["Label"];
                rule: string;
            }[];
            /** @description An instant, RFC 3339 */
            at: string;
            formVersion: number;
            opinion: string;
        };
        Assignments: {
            assignments: {
                applicationId: string;
                /** @description An instant, RFC 3339 */
                at: string;
                /**
                 * @description What ties them to the case as it is filed now: they see nothing of it and their score does not count
                 * @enum {string}
                 */
                excluded?: "applicant-unit" | "applicant-name" | "expert-employer";
                memberId: string;
                scored: boolean;
                /** @enum {string} */
                status: "assigned" | "conflicted" | "removed";
            }[];
            evaluators: {
                assigned: number;
                memberId: string;
                name: string;
                scored: number;
            }[];
            open: {
                applicationId: string;
                missing: number;
            }[];
            perApplication: number;
            scoringClosed: boolean;
        };
        Badge: {
            count?: number;
            id: string;
            rule: string;
            zh: string;
        };
        BodyOverview: {
            counts: {
                [key: string]: number;
            };
            evidence: components["schemas"]["Timeliness"];
            mailbox?: {
                reason?: string;
                status: string;
            };
            notAssessed: string[];
            /** @description What is still to be done before the deadline, in the order of the work */
            open: {
                en: string;
                /** @enum {string} */
                task: "not-assessed" | "being-corrected" | "unranked" | "nothing-placed" | "not-issued" | "scan-missing" | "scan-refused" | "scan-questioned" | "scan-late" | "paper-missing";
                zh: string;
            }[];
            places: {
                max: number;
                taken: number;
            };
            /** @description Nominated and not placed, best first */
            reserve: {
                id: string;
                rank?: number;
            }[];
            returned: {
                /** @description An instant, RFC 3339 */
                dueAt?: string;
                id: string;
            }[];
            scan?: components["schemas"]["Upload"];
            summary: components["schemas"]["SummaryInOverview"];
            unranked: string[];
        };
        CaseAtMinistry: {
            applicantName?: string;
            body: string;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            /** @enum {string} */
            nationalResult?: "listed" | "not-selected" | "fell-back";
            /** @description The application as people write it */
            number: string;
            projectName?: string;
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        CaseEvaluators: {
            evaluators: {
                id: string;
                scored?: number;
                /** @enum {string} */
                status: "assigned" | "conflicted" | "removed";
            }[];
            id: string;
        };
        ChangedApplication: {
            /** @description SHA-256, hex */
            formSha256?: string;
            formVersion: number;
            id: string;
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        ChecklistItem: {
            clause?: components["schemas"]["Clause"];
            question: components["schemas"]["Label"];
            rule: string;
        };
        Claim: {
            bodyId: string;
            /** @description Empty for the bureau */
            bodyName: string;
            creditCode: string;
            email: string;
            /** @description An instant, RFC 3339 */
            filedAt: string;
            id: string;
            name: string;
            /** @description What the body said on refusing it */
            note?: string;
            /** @description An instant, RFC 3339 */
            settledAt?: string;
            /** @enum {string} */
            status: "open" | "confirmed" | "refused" | "withdrawn";
            unitName: string;
        };
        Clause: {
            section: string;
            text: string;
        };
        Column: {
            /** @description Its place in the data */
            id: string;
            label: components["schemas"]["Label"];
            /** @constant */
            required?: true;
            /** @description The rules of the notice that it serves */
            rules?: string[];
            share?: number;
            value: components["schemas"]["ColumnType"];
            /** @constant */
            width?: "half";
        };
        ColumnType: {
            max: number;
            /** @constant */
            type: "text";
        } | {
            max: number;
            /** @constant */
            type: "long-text";
        } | {
            /** @enum {string} */
            type: "person-name" | "mobile" | "landline" | "email" | "credit-code" | "region";
        } | {
            max: number;
            min: number;
            /** @constant */
            type: "integer";
            unit?: string;
        } | {
            /** @enum {string} */
            type: "money" | "date" | "month" | "boolean";
        } | {
            options: components["schemas"]["Option"][];
            /** @enum {string} */
            type: "choice" | "choices";
        } | {
            sum: {
                column: string;
                table: string;
            };
            /** @constant */
            type: "computed";
            unit?: string;
        };
        ComparedApplication: {
            applicantName?: string;
            body: components["schemas"]["NamedBody"];
            /** @description Among the candidates of its body */
            bodyRank?: number;
            /** @description Region code of a district’s body */
            district?: string;
            evaluated: boolean;
            /** @description Scores that do not count: what ties their evaluator to the case */
            excluded: number;
            highest?: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            lowest?: number;
            /** @description Points out of 100 */
            mean?: number;
            missing: number;
            /** @description Scores of a version before its correction */
            outdated: number;
            prepared?: components["schemas"]["PreparedDecision"];
            projectName?: string;
            rank?: number;
            released: boolean;
            /** @enum {string} */
            route: "nominated" | "special-allowance" | "title-committee";
            scored: number;
            spread?: number;
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            tied: boolean;
            tiedWith: string[];
        };
        Comparison: {
            rows: components["schemas"]["ComparedApplication"][];
        };
        CompetenceWarning: {
            message: string;
            path: string;
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning" | "judgement";
        };
        ContactTask: {
            bodyId: string;
            mails: number;
            memberId: string;
            name?: string;
            office: string;
            projectName?: string;
            /** @enum {string} */
            reason: "bounced" | "complained" | "rejected";
            subject: string;
        };
        Correction: {
            /** @description An instant, RFC 3339 */
            at: string;
            /** @enum {string} */
            by: "body" | "bureau";
            deadline?: components["schemas"]["Deadline"];
            /** @description An instant, RFC 3339 */
            dueAt?: string;
            /** @description All fields may change, not the named ones alone */
            everything: boolean;
            fields: {
                label?: components["schemas"]["Label"];
                message: string;
                path: string;
            }[];
            /** @description SHA-256, hex */
            formSha256: string;
            formVersion: number;
            note: string;
            /** @description It is still being corrected */
            open: boolean;
        };
        Criterion: {
            id: string;
            kinds: ("service-team" | "service-base")[];
            label: {
                en: string;
                zh: string;
            };
            max: number;
            rules: string[];
            weight: number;
        };
        Deadline: {
            /** @description Exclusive: from this instant on it is too late */
            at: string;
            passed: boolean;
            /** @enum {string} */
            source: "round" | "round-moved" | "body-cut-off" | "extension";
            timeZone: string;
        };
        DeadlinePreview: {
            applications: {
                byStatus: {
                    [key: string]: number;
                };
                turns: {
                    lapses: number;
                    later: number;
                    reopens: number;
                    sooner: number;
                };
            };
            /** @description An instant, RFC 3339 */
            at: string;
            cutOffs: {
                bodyId: string;
                /** @description An instant, RFC 3339 */
                cutOffAt?: string;
                /** @enum {string} */
                effect: "deadline-counts" | "stays";
                name: string;
            }[];
            mails: {
                bodies: number;
                units: number;
            };
            /** @description An instant, RFC 3339 */
            paperAt?: string;
            /** @description An instant, RFC 3339 */
            previousAt: string;
            warnings: {
                after?: string;
                before?: string;
                /** @enum {string} */
                code: "last-day-free" | "paper-before-scan" | "passed";
                date?: string;
                en: string;
                /** @description An instant, RFC 3339 */
                paperAt?: string;
                zh: string;
            }[];
        };
        Distribution: {
            assignments: {
                applicationId: string;
                memberId: string;
            }[];
            dryRun: boolean;
            exclusions: {
                applicationId: string;
                memberId: string;
                /** @enum {string} */
                reason: "applicant-unit" | "applicant-name" | "expert-employer" | "left-before";
            }[];
            /** @description How many applications each evaluator has afterwards */
            loads: {
                [key: string]: number;
            };
            /** @description Names of the panel by member */
            names: {
                [key: string]: string;
            };
            perApplication: number;
            /** @description Applications for which too few are free */
            short: {
                applicationId: string;
                missing: number;
            }[];
        };
        Done: Record<string, never>;
        Dossier: {
            applicantName?: string;
            assessment?: components["schemas"]["Assessment"];
            body: components["schemas"]["NamedBody"];
            checklist: components["schemas"]["ChecklistItem"][];
            /** @description The title committee that proposed it */
            committee?: components["schemas"]["NamedBody"];
            creditCode: string;
            /** @description Absent where nothing is due any more */
            deadline?: components["schemas"]["Deadline"];
            /** @description An instant, RFC 3339 */
            dueAt?: string;
            /** @description SHA-256, hex */
            formSha256?: string;
            formVersion: number;
            head: components["schemas"]["Head"];
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            lateScan?: {
                /** @description An instant, RFC 3339 */
                receivedAt: string;
                uploadId: string;
            };
            /** @enum {string} */
            nextStep: "fill-in-and-freeze" | "print-stamp-scan-upload" | "wait-for-body" | "wait-for-bureau" | "wait-for-ministry" | "correct" | "report-service" | "wait-for-confirmation" | "none";
            paper?: components["schemas"]["Paper"];
            /** @description What may be done now */
            possible: ("save-draft" | "freeze" | "edit-again" | "upload" | "accept-scan" | "question-scan" | "justify" | "refuse-scan" | "withdraw" | "return" | "transfer" | "decline" | "nominate" | "rank" | "review-findings" | "receive-paper" | "place" | "take-out" | "forward" | "extend" | "lapse" | "mark-not-forwarded" | "check-intake" | "evaluate" | "prepare" | "register-objection" | "answer-objection" | "decide" | "record-national" | "fall-back" | "settle-funding" | "serve")[];
            projectName?: string;
            rank?: number;
            returned?: components["schemas"]["Correction"];
            roundId: string;
            /** @enum {string} */
            route: "nominated" | "special-allowance" | "title-committee";
            scans: components["schemas"]["Upload"][];
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            /** @description The scan that was filed */
            uploadId?: string;
        };
        Draft: {
            /** @description Form data by field id */
            content: {
                [key: string]: unknown;
            };
            justifications: components["schemas"]["Justification"][];
            /** @description An instant, RFC 3339 */
            savedAt?: string;
            /** @description For If-Match; 0 before the first save */
            version: number;
        };
        EvaluatedApplication: {
            applicantName?: string;
            body: components["schemas"]["NamedBody"];
            form: {
                content: {
                    [key: string]: unknown;
                };
                justifications: components["schemas"]["Justification"][];
            };
            formVersion: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            projectName?: string;
            /** @description The round’s criteria and their weights */
            rubric: components["schemas"]["Criterion"][];
            /** @description What the unit said of the reader’s warnings */
            scanJustification?: {
                content?: {
                    note: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            scans: components["schemas"]["Upload"][];
            score?: {
                /** @description The comment with its points; who wrote it and when */
                document?: {
                    content?: {
                        comment: string;
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
                formVersion: number;
                /** @description Points by criterion */
                points: {
                    [key: string]: number;
                };
                /** @description SHA-256, hex */
                scoreSha256: string;
                total: number;
            };
        } & {
            [key: string]: unknown;
        };
        Evaluation: {
            decision?: components["schemas"]["PreparedDecision"];
            evaluators: components["schemas"]["EvaluatorPart"][];
            formVersion: number;
            id: string;
            intake?: {
                answers?: {
                    [key: string]: {
                        met: boolean;
                        note?: string;
                    };
                };
                /** @description An instant, RFC 3339 */
                at?: string;
                complete: boolean;
                formVersion: number;
            };
            opinion?: {
                content?: {
                    opinion: string;
                    reason?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /** @description The bureau’s check for completeness */
            questions: components["schemas"]["ChecklistItem"][];
            /** @description The round’s criteria and their weights */
            rubric: components["schemas"]["Criterion"][];
            scored: number;
            /** @description The version of the case, for If-Match at the decision */
            sequence: number;
        };
        EvaluatorPart: {
            /** @description An instant, RFC 3339 */
            at: string;
            /** @description The comment with its points; who wrote it and when */
            document?: {
                content?: {
                    comment: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /**
             * @description What ties them to the case as it is filed now: they see nothing of it and their score does not count
             * @enum {string}
             */
            excluded?: "applicant-unit" | "applicant-name" | "expert-employer";
            formVersion?: number;
            memberId: string;
            name?: string;
            /** @description Points by criterion */
            points?: {
                [key: string]: number;
            };
            /** @description SHA-256, hex */
            scoreSha256?: string;
            /** @enum {string} */
            status: "assigned" | "conflicted" | "removed";
            total?: number;
        };
        Fact: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "applicant" | "body" | "bureau" | "administrator" | "system";
            };
            /** @description An instant, RFC 3339 */
            at: string;
            causationId: string;
            correlationId: string;
            data: {
                [key: string]: unknown;
            };
            hash: string;
            id: string;
            previousHash: string;
            roundId: string;
            sequence: number;
            subject: string;
            type: string;
            version: number;
        };
        Field: {
            /** @description Its place in the data */
            id: string;
            label: components["schemas"]["Label"];
            /** @constant */
            required?: true;
            /** @description The rules of the notice that it serves */
            rules?: string[];
            share?: number;
            value: components["schemas"]["FieldType"];
            /** @constant */
            width?: "half";
        };
        FieldType: {
            max: number;
            /** @constant */
            type: "text";
        } | {
            max: number;
            /** @constant */
            type: "long-text";
        } | {
            /** @enum {string} */
            type: "person-name" | "mobile" | "landline" | "email" | "credit-code" | "region";
        } | {
            max: number;
            min: number;
            /** @constant */
            type: "integer";
            unit?: string;
        } | {
            /** @enum {string} */
            type: "money" | "date" | "month" | "boolean";
        } | {
            options: components["schemas"]["Option"][];
            /** @enum {string} */
            type: "choice" | "choices";
        } | {
            sum: {
                column: string;
                table: string;
            };
            /** @constant */
            type: "computed";
            unit?: string;
        } | {
            columns: components["schemas"]["Column"][];
            max: number;
            min: number;
            /** @constant */
            type: "table";
        };
        FiledFile: {
            bytes: number;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff";
            number: number;
            pages: number;
            sha256: string;
        };
        FiledForm: {
            /** @description What speaks for it without being asked for */
            badges: components["schemas"]["Badge"][];
            /** @description The words of the notice behind the reasons and badges */
            clauses: {
                [key: string]: components["schemas"]["Clause"];
            };
            document: {
                content: {
                    [key: string]: unknown;
                };
                justifications: components["schemas"]["Justification"][];
                salt: string;
            } & {
                [key: string]: unknown;
            };
            /** @description SHA-256, hex */
            formSha256: string;
            formVersion: number;
            /** @description Phones are masked until they are revealed, which is logged */
            masked: boolean;
        };
        FindingCounts: {
            errors: number;
            justified: number;
            warnings: number;
        };
        FormChange: {
            after?: unknown;
            asked: boolean;
            before?: unknown;
            /** @enum {string} */
            kind: "changed" | "added" | "removed";
            label: components["schemas"]["Label"];
            path: string;
        };
        FormChanges: {
            changes: components["schemas"]["FormChange"][];
            current: {
                draftVersion?: number;
                /** @description SHA-256, hex */
                formSha256?: string;
                formVersion?: number;
            };
            everything: boolean;
            /** @constant */
            masked?: true;
            note: string;
            returned: {
                /** @description An instant, RFC 3339 */
                at: string;
                /** @enum {string} */
                by: "body" | "bureau";
                /** @description An instant, RFC 3339 */
                dueAt?: string;
                /** @description SHA-256, hex */
                formSha256: string;
                formVersion: number;
            };
            untouched: {
                label: components["schemas"]["Label"];
                message: string;
                path: string;
            }[];
        };
        FormCheck: {
            badges: components["schemas"]["Badge"][];
            clauses: {
                [key: string]: components["schemas"]["Clause"];
            };
            counts: components["schemas"]["FindingCounts"];
            dropped: components["schemas"]["Justification"][];
            findings: components["schemas"]["FormFinding"][];
            ready: boolean;
            version: number;
        };
        FormDefinition: {
            annex: 1 | 2 | 3;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            opinions: {
                label: components["schemas"]["Label"];
                /** @enum {string} */
                party: "applicant" | "body" | "bureau";
                sealRequired: boolean;
                statement: components["schemas"]["Label"];
            }[];
            sections: components["schemas"]["Section"][];
            title: components["schemas"]["Label"];
        };
        FormFinding: {
            justification?: string;
            message: string;
            params?: {
                [key: string]: string | number;
            };
            path: string;
            /** @description The field in words */
            place: string;
            reason?: string;
            rule: string;
            /** @enum {string} */
            severity: "E" | "W";
        };
        FoundFact: {
            actor: {
                id: string;
                /** @enum {string} */
                kind: "applicant" | "body" | "bureau" | "administrator" | "system";
            };
            /** @description An instant, RFC 3339 */
            at: string;
            id: string;
            subject: string;
            /** @enum {string} */
            type: "application-started" | "form-frozen" | "form-issued" | "form-voided" | "scan-gated" | "scan-questioned" | "scan-justified" | "findings-reviewed" | "scan-refused" | "scan-kept-late" | "application-submitted" | "application-withdrawn" | "application-returned" | "application-transferred" | "application-declined" | "application-nominated" | "application-ranked" | "application-placed" | "application-taken-out" | "application-forwarded" | "application-lapsed" | "application-not-forwarded" | "deadline-extended" | "intake-checked" | "evaluator-assigned" | "evaluator-removed" | "conflict-declared" | "evaluation-scored" | "panel-opinion-recorded" | "panel-opinion-withdrawn" | "decision-justified" | "application-decided" | "application-nationally-listed" | "application-not-nationally-selected" | "application-fell-back" | "objection-registered" | "objection-answered" | "funding-settled" | "service-reported" | "service-confirmed" | "service-returned" | "service-certificate-issued" | "service-certificate-revoked" | "service-letter-issued" | "service-paper-printed" | "mail-undeliverable" | "contact-settled" | "retention-hold-set" | "retention-hold-lifted" | "personal-data-erased" | "summary-issued" | "summary-printed" | "summary-voided" | "summary-forwarded" | "summary-marked-late" | "paper-received" | "nothing-to-forward-declared" | "placement-changed" | "body-cap-raised" | "body-deadline-extended" | "body-cut-off-set" | "round-opened" | "round-deadline-moved" | "round-closed-for-applicants" | "round-closed-for-bodies" | "evaluation-begun" | "round-scoring-closed" | "round-scoring-reopened" | "round-released" | "round-dossier-ordered" | "round-dossier-made" | "round-publicity-set" | "round-results-imported" | "round-concluded" | "round-personal-data-erased" | "decisions-weighed" | "decisions-released" | "unit-claimed" | "unit-claim-confirmed" | "unit-claim-refused" | "unit-claim-withdrawn" | "colleague-invited" | "invitation-accepted" | "invitation-withdrawn" | "membership-changed";
        };
        FrozenApplication: {
            counts: components["schemas"]["FindingCounts"];
            dropped: components["schemas"]["Justification"][];
            /** @description SHA-256, hex */
            formSha256?: string;
            formVersion: number;
            id: string;
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        Funded: {
            applicantName?: string;
            /** @description The sum of the form’s own budget, in 分 */
            asked?: number;
            /** @description Granted beyond what was asked, in 分; below it where negative */
            difference?: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            lines: {
                fen: number;
                /** @enum {string} */
                source: "ministry-grant" | "municipal-matching" | "municipal-grant";
            }[];
            /** @description The application as people write it */
            number: string;
            projectName?: string;
            settled: boolean;
            /** @description The lines that fit its outcome (R42) */
            sources: ("ministry-grant" | "municipal-matching" | "municipal-grant")[];
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            /** @description An amount in 分 */
            total: number;
        };
        FundedCase: {
            applicantName?: string;
            /** @description The sum of the form’s own budget, in 分 */
            asked?: number;
            /** @description Granted beyond what was asked, in 分; below it where negative */
            difference?: number;
            history: {
                /** @description An instant, RFC 3339 */
                at: string;
                by: string;
                lines: {
                    fen: number;
                    /** @enum {string} */
                    source: "ministry-grant" | "municipal-matching" | "municipal-grant";
                }[];
                reason?: string;
            }[];
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            lines: {
                fen: number;
                /** @enum {string} */
                source: "ministry-grant" | "municipal-matching" | "municipal-grant";
            }[];
            /** @description The application as people write it */
            number: string;
            projectName?: string;
            settled: boolean;
            /** @description The lines that fit its outcome (R42) */
            sources: ("ministry-grant" | "municipal-matching" | "municipal-grant")[];
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            /** @description An amount in 分 */
            total: number;
        };
        FundingTotals: {
            applications: number;
            /** @description An amount in 分 */
            fen: number;
            settled: number;
            sources: {
                /** @description An amount in 分 */
                fen: number;
                /** @enum {string} */
                source: "ministry-grant" | "municipal-matching" | "municipal-grant";
            }[];
        };
        Head: {
            hash: string;
            sequence: number;
        };
        ImportedResults: {
            importId: string;
            listed: number;
            notSelected: number;
        };
        IntakeCheck: {
            complete: boolean;
            id: string;
            unmet: string[];
        };
        Invitation: {
            email: string;
            expired: boolean;
            /** @description An instant, RFC 3339 */
            expiresAt: string;
            id: string;
            name: string;
            office: string;
            /** @enum {string} */
            role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
            /** @description An instant, RFC 3339 */
            sentAt: string;
            times: number;
        };
        Justification: {
            message?: string;
            note: string;
            path: string;
            rule: string;
        };
        Label: {
            en: string;
            zh: string;
        };
        /** @description What the notice asks at least of this kind */
        LeastService: {
            atLeast: number;
            clause?: components["schemas"]["Clause"];
            /** @enum {string} */
            measure: "days" | "participants" | "experts";
            rule: string;
        };
        Link: {
            expiresInSeconds: number;
            url: string;
        };
        ListedExpert: {
            employer: string;
            name: string;
            row: number;
            title?: string;
        };
        Me: {
            id: string;
            memberships: components["schemas"]["Membership"][];
        };
        Membership: {
            /** @description unit:<credit code>, body:<id>, committee:<id>, bureau or system */
            office: string;
            /** @enum {string} */
            role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
            /** @enum {string} */
            status: "active" | "suspended";
        };
        MyEvaluations: {
            applications: {
                applicantName?: string;
                body: string;
                changedSince: boolean;
                id: string;
                /** @enum {string} */
                kind: "service-team" | "service-base";
                projectName?: string;
                scored: boolean;
                /** @enum {string} */
                status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            }[];
            scoringClosed: boolean;
        };
        NamedBody: {
            id: string;
            name: string;
        };
        Objection: {
            answer?: string;
            applicationId: string;
            /** @enum {string} */
            from: "person" | "unit" | "anonymous";
            id: string;
            number: string;
            projectName?: string;
            receivedOn: string;
            summary: string;
            upheld?: boolean;
        };
        Office: {
            administers: boolean;
            invitations: components["schemas"]["Invitation"][];
            members: components["schemas"]["OfficeMember"][];
            office: string;
            /** @enum {string} */
            role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
        };
        OfficeMember: {
            email: string;
            employer?: string;
            memberId: string;
            name: string;
            /** @enum {string} */
            role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
            /** @enum {string} */
            status: "active" | "suspended" | "ended";
        };
        Option: {
            label: components["schemas"]["Label"];
            value: string;
        };
        OrderedDossier: {
            applications: number;
            bytes?: number;
            dossierId: string;
            /** @description It was made and is erased: with a case in it, or after its year */
            gone: boolean;
            /** @description An instant, RFC 3339 */
            madeAt?: string;
            /** @description An instant, RFC 3339 */
            orderedAt: string;
            sha256?: string;
        };
        OwedMail: {
            attempts: number;
            /** @description An instant, RFC 3339 */
            claimedAt: string;
            day: string;
            eventId: string;
            kind: string;
            memberId: string;
            office: string;
            providerMessageId?: string;
            reason?: string;
            roundId: string;
            /** @enum {string} */
            status: "claimed" | "sent" | "delivered" | "bounced" | "complained" | "rejected" | "suppressed" | "gave-up";
            subject: string;
        };
        OwnService: {
            actual?: components["schemas"]["ActualService"];
            applicantName?: string;
            certificates: components["schemas"]["ServiceCertificate"][];
            /** @description Who confirms: its body, or the bureau where it came directly */
            confirmedBy: components["schemas"]["NamedBody"];
            draft: {
                content: {
                    activities: {
                        content?: string;
                        days?: number;
                        experts?: {
                            days?: number;
                            row: number;
                        }[];
                        /** Format: date */
                        from?: string;
                        hours?: number;
                        participants?: number;
                        place?: string;
                        /** Format: date */
                        to?: string;
                    }[];
                    note?: string;
                };
                /** @description An instant, RFC 3339 */
                savedAt?: string;
                version: number;
            };
            experts: components["schemas"]["ListedExpert"][];
            /** @description Absent while the round has no rate: nothing is converted */
            hoursPerDay?: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            least: components["schemas"]["LeastService"];
            letters: components["schemas"]["ServiceLetter"][];
            planned: components["schemas"]["PlannedService"];
            /** @description What this person may do now */
            possible: ("save" | "report" | "confirm" | "return" | "certify" | "revoke" | "write-letter" | "record-print")[];
            projectName?: string;
            /** @description As it was reported last */
            report?: {
                activities: {
                    content: string;
                    days: number;
                    experts: {
                        days: number;
                        row: number;
                    }[];
                    /** Format: date */
                    from: string;
                    hours?: number;
                    participants: number;
                    place: string;
                    /** Format: date */
                    to: string;
                }[];
                note?: string;
            };
            /** @description 0: nothing was reported yet */
            reportVersion: number;
            /** @description Why it was sent back, until it is reported again */
            returnedFor?: string;
            /** @enum {string} */
            service: "awaited" | "reported" | "returned" | "confirmed";
            shortfalls: components["schemas"]["Shortfall"][];
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        Paper: {
            copies: number;
            formVersion?: number;
            letterDate: string;
            letterNumber?: string;
            /** @description An instant, RFC 3339 */
            receivedAt: string;
        };
        PaperReceipt: {
            /** @description Does paper count for the deadline in this round */
            counts: boolean;
            formVersion?: number;
            late: boolean;
            /** @description An instant, RFC 3339 */
            receivedAt: string;
            subject: string;
        };
        PersonalDataNotice: {
            contact: string;
            handler: {
                en: string;
                zh: string;
            };
            keptDays: {
                chosen: number;
                unfiled: number;
                unsuccessful: number;
            };
            roundId: string;
            sections: {
                heading: {
                    en: string;
                    zh: string;
                };
                id: string;
                paragraphs: {
                    en: string;
                    zh: string;
                }[];
            }[];
            title: {
                en: string;
                zh: string;
            };
        };
        PersonExport: {
            accesses?: components["schemas"]["AccessEntry"][];
            accounts?: ({
                id: string;
                kind: string;
            } & {
                [key: string]: unknown;
            })[];
            applicationId?: string;
            documents?: {
                folder: string;
                says: {
                    path: string;
                    says: unknown;
                }[];
                sha256: string;
            }[];
            /** @description An instant, RFC 3339 */
            exportedAt: string;
            files?: string[];
            labels?: boolean;
            mails?: components["schemas"]["OwedMail"][];
            memberId?: string;
            memberships?: {
                /** Format: email */
                email: string;
                employer?: string;
                employerCode?: string;
                memberId: string;
                name: string;
                office: string;
                /** @enum {string} */
                role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
                /** @enum {string} */
                status: "active" | "suspended" | "ended";
            }[];
            name?: string;
            roundId: string;
            unit?: string;
        };
        Placement: {
            placed: {
                formVersion: number;
                id: string;
                /** @enum {string} */
                kind: "service-team" | "service-base";
            }[];
            /** @enum {string} */
            status: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
            version: number;
        };
        /** @description As the filed form planned it; a base plans no days */
        PlannedService: {
            days?: number;
            personTimes: number;
        };
        PreparedDecision: {
            applicationId: string;
            /** @description The version of the form that it was decided on */
            formVersion?: number;
            /** @description SHA-256, hex */
            opinionSha256: string;
            /** @enum {string} */
            outcome: "recommended" | "listed" | "not-selected";
            /** @description An instant, RFC 3339 */
            preparedAt: string;
            preparedBy: string;
            reasoned: boolean;
            reserve?: number;
            /** @description Since when this outcome has stood for this version */
            since?: string;
        };
        PrintedForm: {
            formVersion: number;
            /** @constant */
            status: "printing";
        } | {
            expiresInSeconds: number;
            formVersion: number;
            /** @description Pages whose stamped paper of an earlier version still holds; all others are done anew */
            kept: {
                page: number;
                versions: number[];
            }[];
            pages: number;
            /** @description SHA-256, hex */
            pdfSha256: string;
            seals: {
                boxMm: [
                    number,
                    number,
                    number,
                    number
                ];
                page: number;
                /** @enum {string} */
                party: "applicant" | "body" | "bureau";
                required: boolean;
            }[];
            /** @constant */
            status: "issued";
            url: string;
            warnings: string[];
        };
        PrintedSummary: {
            /** @description SHA-256, hex */
            documentSha256: string;
            /** @constant */
            status: "printing";
            version: number;
        } | {
            /** @description SHA-256, hex */
            documentSha256: string;
            pageMm: unknown;
            pages: number;
            /** @description SHA-256, hex */
            pdfSha256: string;
            seals: {
                boxMm: [
                    number,
                    number,
                    number,
                    number
                ];
                page: number;
                /** @enum {string} */
                party: "applicant" | "body" | "bureau";
                required: boolean;
            }[];
            /** @constant */
            status: "issued";
            version: number;
            warnings: string[];
            /** @description SHA-256, hex */
            xlsxSha256: string;
        };
        Problem: {
            /** @description Stable; branch on this. */
            code: string;
            /** @description Chinese, for the person */
            detail: string;
            /** @description What is wrong, field by field */
            errors?: {
                field?: string;
                message: string;
                path?: string;
                rule?: string;
            }[];
            requestId: string;
            status: number;
            /** @description English */
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        Proposal: {
            committee?: {
                id: string;
                name: string;
            };
            creditCode: string;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        Publicity: {
            /** @description Those of the list that an objection may still be registered for */
            cases: {
                id: string;
                number: string;
                projectName?: string;
            }[];
            days?: components["schemas"]["PublicityDays"];
            enabled: boolean;
            leastDays: number;
            objections: components["schemas"]["Objection"][];
            rows: components["schemas"]["PublishedRow"][];
        };
        PublicityDays: {
            from: string;
            until: string;
        };
        PublishedRow: {
            applicantName: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            /** @enum {string} */
            level: "national" | "municipal";
            projectName: string;
        };
        Receipt: {
            /** @constant */
            algorithm: "ECDSA_SHA_256";
            applicationId: string;
            /** @description An instant, RFC 3339 */
            deadlineAt: string;
            /** @enum {string} */
            deadlineSource: "round" | "round-moved" | "body-cut-off" | "extension";
            files: components["schemas"]["FiledFile"][];
            /** @description SHA-256, hex */
            formSha256: string;
            formVersion: number;
            head: components["schemas"]["Head"];
            keyId: string;
            /** @description What is signed */
            message: string;
            /** @description An instant, RFC 3339 */
            receivedAt: string;
            signature: string;
            timeZone: string;
        };
        Released: {
            decisions: {
                applicationId: string;
                /** @enum {string} */
                outcome: "recommended" | "listed" | "not-selected";
            }[];
            releaseId: string;
        };
        ReleasePreview: {
            changes: ({
                applicantName?: string;
                applicationId: string;
                /** @description Name of its body */
                body: string;
                /** @enum {string} */
                kind: "service-team" | "service-base";
                projectName?: string;
                rank?: number;
                /** @description The words of the reason; absent without one, and once they were erased */
                reason?: string;
                reasoned: boolean;
                reserve?: number;
                tiedWith: string[];
                /** @enum {string} */
                to: "recommended" | "listed" | "not-selected";
            } & {
                [key: string]: unknown;
            })[];
            clauses: {
                [key: string]: components["schemas"]["Clause"];
            };
            counts: {
                [key: string]: number;
            };
            /** @description What the notice says against a decision as the case stands now (R20, R21, R26) */
            findings: {
                applicationId: string;
                message: string;
                params?: {
                    [key: string]: string | number;
                };
                path: string;
                /** @description The bureau wrote why for this outcome and version: it passes */
                reasoned: boolean;
                rule: string;
                /** @enum {string} */
                severity: "E" | "W";
            }[];
            /** @description What the release must name */
            fingerprint: string;
            mails: {
                applicationId: string;
                kind: string;
                office: string;
                officeName: string;
            }[];
            notReady: {
                applicationId: string;
                projectName?: string;
                why: string[];
            }[];
            ready: boolean;
            scoringOpen: boolean;
            /** @description What each code of `why` means */
            sentences: {
                [key: string]: {
                    en: string;
                    zh: string;
                };
            };
        } & {
            [key: string]: unknown;
        };
        ResultsPreview: {
            counts: {
                listed: number;
                missing: number;
                notSelected: number;
                unchanged: number;
            };
            faults: {
                about?: string;
                cell?: string;
                code: string;
                en: string;
                zh: string;
            }[];
            /** @description SHA-256, hex */
            fingerprint: string;
            lines: {
                /** @enum {string} */
                act: "record" | "unchanged";
                case: components["schemas"]["CaseAtMinistry"];
                listed: boolean;
                row: number;
            }[];
            /** @description Recommended, without a result, and not in the list */
            missing: components["schemas"]["CaseAtMinistry"][];
            ready: boolean;
        };
        RetentionPlan: {
            /** @description An instant, RFC 3339 */
            asOf: string;
            /** @description An instant, RFC 3339 */
            concludedAt?: string;
            due: {
                applicationId: string;
                /** @enum {string} */
                keptClass: "unfiled" | "unsuccessful" | "chosen";
                /** @description An instant, RFC 3339 */
                since: string;
            }[];
            erased: number;
            held: string[];
            kept: number;
            open: number;
            roundPapers: boolean;
        };
        ReviewedApplication: {
            id: string;
            rank?: number;
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        ReviewedClaim: {
            /** @description Open, and of a unit that nobody works for or that files with this body; otherwise it is refused */
            confirmable: boolean;
            creditCode: string;
            email: string;
            /** @description An instant, RFC 3339 */
            filedAt: string;
            id: string;
            name: string;
            /** @description What the body said on refusing it */
            note?: string;
            /** @description The members that the unit has already */
            present: {
                email: string;
                name: string;
            }[];
            /** @description An instant, RFC 3339 */
            settledAt?: string;
            /** @description Name of the member of the body who confirmed or refused it, while it is known */
            settledBy?: string;
            /** @enum {string} */
            status: "open" | "confirmed" | "refused" | "withdrawn";
            unitName: string;
        };
        ReviewedRow: {
            applicantName?: string;
            bodyId: string;
            creditCode: string;
            /** @description An instant, RFC 3339 */
            dueAt?: string;
            /** @description An instant, RFC 3339 */
            extendedUntil?: string;
            /** @description At some time; reviewers see no other */
            filed: boolean;
            formVersion: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            projectName?: string;
            rank?: number;
            roundId: string;
            /** @enum {string} */
            route: "nominated" | "special-allowance" | "title-committee";
            sequence: number;
            /** @description Where the service of a listed one stands */
            service?: {
                reported?: {
                    days: number;
                    personTimes: number;
                    short: string[];
                };
                reportVersion: number;
                /** @enum {string} */
                status: "awaited" | "reported" | "returned" | "confirmed";
            };
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            /** @description How many people no mail about it reached */
            unreached?: number;
        };
        ReviewedService: {
            actual?: components["schemas"]["ActualService"];
            applicantName?: string;
            certificates: components["schemas"]["ServiceCertificate"][];
            /** @description Who confirms: its body, or the bureau where it came directly */
            confirmedBy: components["schemas"]["NamedBody"];
            experts: components["schemas"]["ListedExpert"][];
            /** @description Absent while the round has no rate: nothing is converted */
            hoursPerDay?: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            least: components["schemas"]["LeastService"];
            letters: components["schemas"]["ServiceLetter"][];
            planned: components["schemas"]["PlannedService"];
            /** @description What this person may do now */
            possible: ("save" | "report" | "confirm" | "return" | "certify" | "revoke" | "write-letter" | "record-print")[];
            projectName?: string;
            /** @description As it was reported last */
            report?: {
                activities: {
                    content: string;
                    days: number;
                    experts: {
                        days: number;
                        row: number;
                    }[];
                    /** Format: date */
                    from: string;
                    hours?: number;
                    participants: number;
                    place: string;
                    /** Format: date */
                    to: string;
                }[];
                note?: string;
            };
            /** @description 0: nothing was reported yet */
            reportVersion: number;
            /** @description Why it was sent back, until it is reported again */
            returnedFor?: string;
            /** @enum {string} */
            service: "awaited" | "reported" | "returned" | "confirmed";
            shortfalls: components["schemas"]["Shortfall"][];
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        Round: {
            bodies: {
                id: string;
                /** @enum {string} */
                kind: "district" | "commission";
                name: string;
                regionCode?: string;
            }[];
            /** @description The words of the notice by rule */
            clauses: {
                [key: string]: components["schemas"]["Clause"];
            };
            deadline: {
                /** @description An instant, RFC 3339 */
                at: string;
                /** @enum {string} */
                source: "round" | "round-moved" | "body-cut-off" | "extension";
                timeZone: string;
            };
            directRoutes: {
                "special-allowance": ("service-team" | "service-base")[];
                "title-committee": ("service-team" | "service-base")[];
            };
            /** @description Free days beside weekends, and worked ones among these */
            holidays: {
                off: string[];
                worked: string[];
            };
            id: string;
            /**
             * Format: email
             * @description Where to ask, naming the notice (R45)
             */
            mailbox: string;
            notice: {
                date: string;
                documentNumbers: string[];
                title: string;
            };
            quota: {
                /** @enum {string} */
                kinds: "combined" | "per-kind";
                max: number;
                /** @enum {string} */
                scope: "body" | "applicant" | "both";
            };
            /** @description Places by code: the city’s first digits, its districts, and the provinces by two digits */
            regions: {
                districts: {
                    [key: string]: string;
                };
                home: string;
                provinces: {
                    [key: string]: string;
                };
            };
            scan: {
                maxBytes: number;
                maxBytesPerFile: number;
                maxFiles: number;
                maxPages: number;
                maxPixels: number;
            };
            /** @enum {string} */
            status: "prepared" | "open" | "closed-for-applicants" | "closed-for-bodies" | "evaluating" | "released" | "concluded";
            title: string;
            year: number;
        };
        RoundState: {
            /** @constant */
            erased?: true;
            id: string;
            movedDeadlineAt?: string;
            movedPaperDeadlineAt?: string;
            moveNoteSha256?: string;
            publicity?: {
                from: string;
                until: string;
            };
            scoringClosed?: boolean;
            /** @enum {string} */
            status: "prepared" | "open" | "closed-for-applicants" | "closed-for-bodies" | "evaluating" | "released" | "concluded";
        };
        SavedDraft: {
            /** @description An instant, RFC 3339 */
            savedAt: string;
            version: number;
        };
        ScanFinding: {
            boxMm: [
                number,
                number,
                number,
                number
            ] | null;
            code: string;
            message: string;
            /** @description Index of the page; null: the scan as a whole */
            page: number | null;
            /** @enum {string} */
            severity: "error" | "warning" | "info";
        };
        ScanPage: {
            blank: boolean;
            code: {
                form: string;
                page: number;
                pages: number;
                text: string;
                version: number;
            } | null;
            /** @enum {string} */
            colour: "colour" | "grey" | "bw";
            crops: string[];
            dpi: number;
            /** @description Millimetres on the sheet */
            heightMm: number;
            index: number;
            marks: {
                centreMm: [
                    number,
                    number
                ];
                confidence: number;
                /** @description Millimetres on the sheet */
                diameterMm: number;
                /** @enum {string} */
                shape: "round" | "oval" | "edge-arc";
                /** @enum {string} */
                state: "present" | "uncertain";
            }[];
            rotation: number;
            /** @enum {string} */
            seal: "present" | "uncertain" | "absent" | "colourless";
            skewDegrees: number;
            thumbnail?: string;
            view?: string;
            /** @description Millimetres on the sheet */
            widthMm: number;
        };
        ScanPages: {
            findings: components["schemas"]["ScanFinding"][];
            /** @description How long the links to pictures live */
            linkSeconds?: number;
            /** @description Whether the reviewer may take the files as they were sent */
            originals?: boolean;
            pages: components["schemas"]["ScanPage"][];
            readerVersion?: string;
            /** @enum {string} */
            status: "uploading" | "gated" | "judged" | "refused";
            uploadId: string;
            /** @enum {string} */
            verdict?: "accepted" | "accepted-with-warnings" | "refused";
        };
        Score: {
            formVersion: number;
            id: string;
            /** @description Points by criterion */
            points: {
                [key: string]: number;
            };
            total: number;
        };
        SealedFact: {
            hash: string;
            id: string;
            previousHash: string;
            /** @constant */
            sealed: true;
            sequence: number;
        };
        Section: {
            fields: components["schemas"]["Field"][];
            id: string;
            label: components["schemas"]["Label"];
        };
        ServedApplication: {
            actual?: components["schemas"]["ActualService"];
            applicantName?: string;
            body: components["schemas"]["NamedBody"];
            certificates: number;
            id: string;
            /** @enum {string} */
            kind: "service-team" | "service-base";
            letters: number;
            /** @description Absent where the form was erased */
            planned?: components["schemas"]["PlannedService"];
            projectName?: string;
            /** @enum {string} */
            route: "nominated" | "special-allowance" | "title-committee";
            /** @enum {string} */
            service: "awaited" | "reported" | "returned" | "confirmed";
            /** @description Rules that what was reported falls short of */
            short: string[];
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
        };
        ServedApplications: {
            clauses: {
                [key: string]: components["schemas"]["Clause"];
            };
            rows: components["schemas"]["ServedApplication"][];
        };
        ServiceCertificate: {
            /** @enum {string} */
            as: "continuing-education" | "service-time";
            id: string;
            /** @description As it stands on the paper */
            number: string;
            printed: boolean;
            revoked: boolean;
            /** @description Of the list of experts, from 0 */
            row: number;
        };
        ServiceLetter: {
            id: string;
            /** @description As it stands on the paper */
            number: string;
            printed: boolean;
            /** @description Of the list of experts, from 0 */
            row: number;
        };
        /** @description What was given falls short of the notice: a warning, never an obstacle */
        Shortfall: {
            clause?: components["schemas"]["Clause"];
            message: string;
            rule: string;
        };
        /** @description A small file, as base64 */
        SmallFile: {
            base64: string;
            fileName: string;
            mediaType: string;
        };
        StartedApplication: {
            committeeId?: string;
            id: string;
            /** @enum {string} */
            status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
            warnings: components["schemas"]["CompetenceWarning"][];
        };
        SteppedService: {
            id: string;
            reportVersion: number;
            /** @enum {string} */
            service: "awaited" | "reported" | "returned" | "confirmed";
        };
        Summary: {
            body: components["schemas"]["NamedBody"];
            /** @description An instant, RFC 3339 */
            cutOffAt?: string;
            deadline: components["schemas"]["Deadline"];
            /** @description SHA-256, hex */
            documentSha256?: string;
            evidence: components["schemas"]["Timeliness"];
            head: components["schemas"]["Head"];
            ladder: {
                applicants: {
                    /** @description An instant, RFC 3339 */
                    at: string;
                    /** @enum {string} */
                    source: "round" | "round-moved" | "body-cut-off" | "extension";
                };
                body: {
                    /** @description An instant, RFC 3339 */
                    at: string;
                    /** @enum {string} */
                    source: "round" | "round-moved" | "body-cut-off" | "extension";
                };
                /** @description An instant, RFC 3339 */
                paperAt: string;
                round: {
                    /** @description An instant, RFC 3339 */
                    at: string;
                    /** @enum {string} */
                    source: "round" | "round-moved" | "body-cut-off" | "extension";
                };
            };
            lateScan?: {
                /** @description An instant, RFC 3339 */
                receivedAt: string;
                uploadId: string;
            };
            max: number;
            paper?: components["schemas"]["Paper"];
            placed: {
                formVersion: number;
                id: string;
                /** @enum {string} */
                kind: "service-team" | "service-base";
            }[];
            questioned?: {
                findings: string[];
                /** @description An instant, RFC 3339 */
                receivedAt: string;
                uploadId: string;
            };
            roundId: string;
            /** @enum {string} */
            status: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
            version: number;
        };
        SummaryInOverview: {
            body: components["schemas"]["NamedBody"];
            /** @description An instant, RFC 3339 */
            cutOffAt?: string;
            deadline: components["schemas"]["Deadline"];
            /** @description SHA-256, hex */
            documentSha256?: string;
            ladder: {
                applicants: {
                    /** @description An instant, RFC 3339 */
                    at: string;
                    /** @enum {string} */
                    source: "round" | "round-moved" | "body-cut-off" | "extension";
                };
                body: {
                    /** @description An instant, RFC 3339 */
                    at: string;
                    /** @enum {string} */
                    source: "round" | "round-moved" | "body-cut-off" | "extension";
                };
                /** @description An instant, RFC 3339 */
                paperAt: string;
                round: {
                    /** @description An instant, RFC 3339 */
                    at: string;
                    /** @enum {string} */
                    source: "round" | "round-moved" | "body-cut-off" | "extension";
                };
            };
            lateScan?: {
                /** @description An instant, RFC 3339 */
                receivedAt: string;
                uploadId: string;
            };
            max: number;
            placed: {
                formVersion: number;
                id: string;
                /** @enum {string} */
                kind: "service-team" | "service-base";
            }[];
            questioned?: {
                findings: string[];
                /** @description An instant, RFC 3339 */
                receivedAt: string;
                uploadId: string;
            };
            roundId: string;
            /** @enum {string} */
            status: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
            version: number;
        };
        SummaryState: {
            bodyId: string;
            cap?: number;
            cutOffAt?: string;
            documentSha256?: string;
            /** @enum {string} */
            endedFrom?: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
            extendedUntil?: string;
            lateScan?: {
                files: {
                    bytes: number;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff";
                    number: number;
                    pages: number;
                    sha256: string;
                }[];
                receivedAt: string;
                uploadId: string;
                version: number;
            };
            paper?: {
                copies: number;
                formVersion?: number;
                letterDate: string;
                letterSha256: string;
                receivedAt: string;
            };
            placed: {
                formVersion: number;
                id: string;
                /** @enum {string} */
                kind: "service-team" | "service-base";
            }[];
            questioned?: {
                files: {
                    bytes: number;
                    /** @enum {string} */
                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/tiff";
                    number: number;
                    pages: number;
                    sha256: string;
                }[];
                findings: string[];
                reader: {
                    /** @enum {string} */
                    verdict: "not-read" | "accepted" | "accepted-with-warnings";
                    version: string;
                };
                receivedAt: string;
                uploadId: string;
                version: number;
            };
            roundId: string;
            /** @enum {string} */
            status: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
            unreached?: {
                mails: number;
                memberId: string;
                /** @enum {string} */
                reason: "bounced" | "complained" | "rejected";
            }[];
            uploadId?: string;
            version: number;
        };
        Timeliness: {
            inTime: boolean;
            late: ("scan" | "paper")[];
            missing: ("scan" | "paper")[];
        };
        Upload: {
            files: {
                findings: string[];
                name: string;
                number: number;
                pages?: number;
                /** @description An instant, RFC 3339 */
                receivedAt?: string;
                /** @description SHA-256, hex */
                sha256?: string;
            }[];
            findings: string[];
            formVersion: number;
            /** @description What the reader said; `kept-late` before it: it came too late */
            outcome?: string;
            /** @enum {string} */
            status: "uploading" | "gated" | "judged" | "refused";
            uploadId: string;
        };
        WrittenReason: {
            /** @description An instant, RFC 3339 */
            at: string;
            /** @enum {string} */
            by: "applicant" | "body" | "bureau" | "administrator" | "system";
            reason?: string;
            type: string;
        };
    };
    responses: {
        /** @description A problem (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    message: string;
                };
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "POST /administration/applications/{applicationId}/hold": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Erase nothing of a case until the hold is lifted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        held: boolean;
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /administration/applications/{applicationId}/hold/lifting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Lift the hold on a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        held: boolean;
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /administration/members/{memberId}": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    employer?: string;
                    employerCode?: string;
                    name: string;
                    office: string;
                    /** @enum {string} */
                    role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
                };
            };
        };
        responses: {
            /** @description Grant or change a membership */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        office: string;
                        /** @enum {string} */
                        role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /administration/members/{memberId}/standing": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    office: string;
                    /** @enum {string} */
                    standing: "active" | "suspended" | "ended";
                };
            };
        };
        responses: {
            /** @description Suspend, reinstate or end a membership */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        office: string;
                        /** @enum {string} */
                        standing: "active" | "suspended" | "ended";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /administration/persons/erasure": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    person: {
                        applicationId: string;
                        name: string;
                        unit?: string;
                    } | {
                        memberId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Erase one person from a case that has ended, or an account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: number;
                        dossiers: number;
                        files: number;
                        memberships: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /administration/persons/erasure/preview": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: {
                        applicationId: string;
                        name: string;
                        unit?: string;
                    } | {
                        memberId: string;
                    };
                };
            };
        };
        responses: {
            /** @description What an erasure of one person would take */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: number;
                        files: number;
                        memberships: number;
                        /** @enum {string} */
                        refusal?: "not-found" | "not-allowed" | "not-started" | "already-started" | "not-frozen" | "form-frozen" | "awaiting-scan" | "not-submitted" | "already-submitted" | "being-corrected" | "not-nominated" | "assessment-incomplete" | "already-nominated" | "not-placed" | "already-placed" | "not-forwarded-yet" | "already-forwarded" | "already-decided" | "not-recommended" | "application-declined" | "application-withdrawn" | "application-lapsed" | "application-not-forwarded" | "nothing-to-extend" | "nothing-to-justify" | "direct-route" | "route-not-allowed" | "body-missing" | "body-unknown" | "body-same" | "body-closed" | "committee-missing" | "body-excluded" | "correction-unnamed" | "due-too-late" | "due-past" | "due-missing" | "fields-locked" | "nothing-to-correct" | "quota-reached" | "too-late" | "body-too-late" | "deadline-past" | "deadline-not-later" | "deadline-too-far" | "paper-before-deadline" | "extension-too-late" | "paper-time-ahead" | "letter-date-ahead" | "cut-off-after-deadline" | "form-version-old" | "summary-empty" | "summary-not-issued" | "summary-incomplete" | "ranking-missing" | "contact-phone-unusual" | "page-code-unknown" | "summary-forwarded" | "nothing-declared" | "summary-not-empty" | "round-not-open" | "round-already-open" | "round-not-closed" | "round-not-evaluating" | "round-concluded" | "round-unfinished" | "nothing-recommended" | "dossier-not-made" | "dossier-erased" | "self-review" | "upload-unknown" | "original-not-scanned" | "upload-closed" | "changed-meanwhile" | "stale-version" | "key-reused" | "in-progress" | "paper-missing" | "paper-late" | "personal-data-erased" | "case-still-open" | "retention-held" | "person-not-found" | "not-yourself" | "import-faulty" | "import-outdated" | "import-empty" | "publicity-off" | "publicity-too-short" | "publicity-past" | "publicity-missed" | "publicity-running" | "objection-open" | "objection-late" | "objection-date" | "objection-unlisted" | "objection-unknown" | "objection-closed" | "nothing-to-fall-back" | "nothing-to-fund" | "funding-unfit" | "funding-doubled" | "funding-unexplained" | "not-prepared" | "decision-against-notice" | "decision-outdated" | "reserve-doubled" | "evaluation-missing" | "evaluator-excluded" | "evaluator-unknown" | "not-assigned" | "scoring-closed" | "scoring-open" | "score-incomplete" | "intake-incomplete" | "reason-missing" | "preview-outdated" | "already-released" | "not-listed" | "service-not-reported" | "service-being-confirmed" | "service-being-corrected" | "service-confirmed" | "service-not-confirmed" | "service-version-old" | "service-expert-unknown" | "service-time-missing" | "certificates-stand" | "certificate-exists" | "certificate-unknown" | "certificate-revoked" | "time-certified-otherwise" | "time-certified-already" | "paper-not-printed" | "already-member" | "membership-suspended" | "membership-ended" | "sent-too-often" | "claim-waits" | "too-many-claims" | "claim-settled" | "own-claim" | "unit-of-another-body" | "employer-needed" | "role-of-office" | "already-invited" | "too-many-invitations" | "invitation-settled" | "inviter-gone" | "invitation-expired" | "invitation-unknown" | "last-administrator" | "type-unsupported" | "type-heic" | "file-too-large" | "scan-too-large" | "too-many-files";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /administration/persons/export": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    person: {
                        applicationId: string;
                        name: string;
                        unit?: string;
                    } | {
                        memberId: string;
                    };
                };
            };
        };
        responses: {
            /** @description Everything that is held of one person; it is logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonExport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /administration/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the retention job would erase now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /administration/round/open": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open the round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applications of my units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: components["schemas"]["ApplicationRow"][];
                        /** @description The cursor of the next page; absent on the last */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bodyId?: string;
                    committeeId?: string;
                    creditCode: string;
                    /** @enum {string} */
                    kind: "service-team" | "service-base";
                    /** @enum {string} */
                    route: "nominated" | "special-allowance" | "title-committee";
                };
            };
        };
        responses: {
            /** @description Begin an application */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One application: state, next step, deadline */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The returned version against the present one, field by field */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/check": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check the draft: everything that stands in its way, at once */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the reviewer asked for on returning it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data filled in so far */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /applications/{applicationId}/draft": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        [key: string]: unknown;
                    };
                    /** @default [] */
                    justifications?: {
                        message?: string;
                        note: string;
                        path: string;
                        rule: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Save the data filled in so far */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/edit-again": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Void the frozen version and edit again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The printed form of the current version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintedForm"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/freeze": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Freeze the draft as a form version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain of facts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: (components["schemas"]["Fact"] | components["schemas"]["SealedFact"])[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why it was handed over, and why its deadlines moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reasons: components["schemas"]["WrittenReason"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service really given: plan, report, certificates, letters */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /applications/{applicationId}/service/draft": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        activities: {
                            content?: string;
                            days?: number;
                            experts?: {
                                days?: number;
                                row: number;
                            }[];
                            /** Format: date */
                            from?: string;
                            hours?: number;
                            participants?: number;
                            place?: string;
                            /** Format: date */
                            to?: string;
                        }[];
                        note?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Save what was filled in of the service so far */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/service/papers/{paperId}/link": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A short-lived link to a certificate or letter; it is logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/service/report": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Report the service for confirmation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/uploads": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        bytes: number;
                        mediaType: string;
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Announce the files of a stamped scan and get where to post them */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedUpload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of an upload */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/uploads/{uploadId}/justification": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Explain the reader’s warnings and file the scan with them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /applications/{applicationId}/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the reader saw, page by page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /applications/{applicationId}/withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw the application */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/applications": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue of a nominating body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: components["schemas"]["ReviewedRow"][];
                        /** @description The cursor of the next page; absent on the last */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who says that they act for a unit of this body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: components["schemas"]["ReviewedClaim"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/claims/{claimId}/confirmation": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm that they do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/claims/{claimId}/refusal": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Refuse it with a note for the claimant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedClaim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /bodies/{bodyId}/cut-off": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    cutOffAt: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Set the body’s own cut-off for its applicants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/cut-off/preview": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    cutOffAt: string;
                };
            };
        };
        responses: {
            /** @description What a move of the cut-off would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a nominating body still has to do before its deadline */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyOverview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why the body’s terms and deadlines were changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reasons: components["schemas"]["WrittenReason"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The listed applications of a body, planned and actual */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServedApplications"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary of a nominating body */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/summary/issue": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact: {
                        mobile: string;
                        name: string;
                        phone: string;
                    };
                    /** @default [] */
                    justifications?: {
                        note: string;
                        /** @enum {string} */
                        rule: "R33" | "R37";
                    }[];
                    /** Format: date */
                    reportDate: string;
                };
            };
        };
        responses: {
            /** @description Issue the summary from the placed set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description SHA-256, hex */
                        documentSha256: string;
                        placed: {
                            formVersion: number;
                            id: string;
                            /** @enum {string} */
                            kind: "service-team" | "service-base";
                        }[];
                        /** @enum {string} */
                        status: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/summary/nothing-to-forward": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Declare that none is forwarded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/summary/print": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The printed summary and its XLSX twin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintedSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/summary/print/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A short-lived link to one of them; logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/summary/uploads": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    files: {
                        bytes: number;
                        mediaType: string;
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Announce the files of the stamped summary */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedUpload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/summary/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of an upload of the summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bodies/{bodyId}/summary/uploads/{uploadId}/justification": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Explain the reader’s warnings and forward the summary with them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "open" | "issued" | "forwarded" | "nothing-to-forward" | "late";
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/summary/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the reader saw of the stamped summary, page by page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bodies/{bodyId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom the body is to call because no mail reached them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: components["schemas"]["ContactTask"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/access-log": {
        parameters: {
            query?: {
                cursor?: string;
                from?: string;
                kind?: string;
                limit?: number;
                memberId?: string;
                subject?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who saw or took personal data: by days, person, case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["AccessEntry"][];
                        from: string;
                        /** @description The cursor of the next page; absent on the last */
                        next?: string;
                        to: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/applications": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All applications of the round that were submitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: components["schemas"]["ReviewedRow"][];
                        /** @description The cursor of the next page; absent on the last */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/applications/{applicationId}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Evaluators, scores and comments of one application */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/evaluators": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    memberId: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Give the application to an evaluator by hand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEvaluators"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/evaluators/{memberId}/removal": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Take the application from an evaluator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEvaluators"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/fall-back": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description List a recommended one municipally after all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/applications/{applicationId}/funding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one is granted, with every settlement before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundedCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /bureau/applications/{applicationId}/funding": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        fen: number;
                        /** @enum {string} */
                        source: "ministry-grant" | "municipal-matching" | "municipal-grant";
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Settle what a listed one is granted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundedCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/intake-check": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answers: {
                        [key: string]: {
                            met: boolean;
                            note?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Record the check for completeness of what was forwarded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/national-result": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    listed: boolean;
                };
            };
        };
        responses: {
            /** @description Enter the ministry’s result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/objections": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    from: "person" | "unit" | "anonymous";
                    /** Format: date */
                    receivedOn: string;
                    summary: string;
                };
            };
        };
        responses: {
            /** @description Register an objection to an intended decision */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        objectionId: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/applications/{applicationId}/objections/{objectionId}/answer": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                objectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    upheld: boolean;
                };
            };
        };
        responses: {
            /** @description Answer an objection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        objectionId: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who evaluates what, and what is open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/assignments": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Distribute the applications evenly over the panel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Distribution"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /bureau/bodies/{bodyId}/cap": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    max: number;
                    note: string;
                };
            };
        };
        responses: {
            /** @description Raise the cap of one body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/bodies/{bodyId}/contacts/{memberId}": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Somebody of a body was told in another way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: {
                            memberId: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/bodies/{bodyId}/extend": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                bodyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Give one body a named extension */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All evaluated applications with mean, spread, rank and ties */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/conclusion": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Conclude the round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /bureau/deadline": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    deadlineAt: string;
                    note: string;
                    /** Format: date-time */
                    paperDeadlineAt?: string;
                };
            };
        };
        responses: {
            /** @description Move the round’s deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/deadline/preview": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    deadlineAt: string;
                    /** Format: date-time */
                    paperDeadlineAt?: string;
                };
            };
        };
        responses: {
            /** @description What a move of the round’s deadline would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossiers that were ordered, and whether they are made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dossiers: components["schemas"]["OrderedDossier"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/dossiers": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicationIds?: string[];
                };
            };
        };
        responses: {
            /** @description Order a dossier: forms, scans, summaries and proof packs in one file */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: number;
                        dossierId: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/dossiers/{dossierId}/link": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                dossierId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A short-lived link to a dossier; it is logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/evaluation": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin the evaluation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/facts": {
        parameters: {
            query?: {
                actorId?: string;
                cursor?: string;
                from?: string;
                subject?: string;
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what: facts by case, kind, person and days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chains: {
                            all: number;
                            read: number;
                        };
                        facts: components["schemas"]["FoundFact"][];
                        /** @description The cursor of the next page; absent on the last */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the listed asked for and are granted, with sums */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: components["schemas"]["Funded"][];
                        totals: {
                            /** @description An amount in 分 */
                            fen: number;
                            municipal: components["schemas"]["FundingTotals"];
                            national: components["schemas"]["FundingTotals"];
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/mails": {
        parameters: {
            query?: {
                cursor?: string;
                day?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail log of one day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        day: string;
                        mails: components["schemas"]["OwedMail"][];
                        /** @description The cursor of the next page; absent on the last */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/ministry-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was recommended, and what the ministry made of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["CaseAtMinistry"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/ministry-results": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: base64 */
                    file: string;
                    fingerprint: string;
                };
            };
        };
        responses: {
            /** @description Record the results of a list exactly as previewed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedResults"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/ministry-results/preview": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: base64 */
                    file: string;
                };
            };
        };
        responses: {
            /** @description What an import of a filled list would do, cell by cell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/ministry-results/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list in which the ministry’s results are filled in, as XLSX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmallFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/paper-receipts": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicationId?: string;
                    bodyId?: string;
                    code?: string;
                    copies: number;
                    /** Format: date */
                    letterDate: string;
                    letterNumber: string;
                    /** Format: date-time */
                    receivedAt?: string;
                };
            };
        };
        responses: {
            /** @description Register paper at the counter, by its form’s code or by whose it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/prepared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prepared decisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        prepared: components["schemas"]["PreparedDecision"][];
                        released: string[];
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /bureau/prepared/{applicationId}": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opinion: string;
                    /** @enum {string} */
                    outcome: "recommended" | "listed" | "not-selected";
                    reason?: string;
                    reserve?: number;
                };
            };
        };
        responses: {
            /** @description Prepare a decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedDecision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "DELETE /bureau/prepared/{applicationId}": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back a prepared decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What title committees have proposed, and how far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: components["schemas"]["Proposal"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list to publish: names of projects and units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description An instant, RFC 3339 */
                        asOf: string;
                        /** @description Recommended, and still without the ministry’s result */
                        pending: number;
                        rows: components["schemas"]["PublishedRow"][];
                        title: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/publication/sheet": {
        parameters: {
            query?: {
                list?: "listed" | "intended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list to publish, or the intended one that is open to objections, as XLSX */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmallFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/publicity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intended list, its days, and the objections to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publicity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /bureau/publicity": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Set the days on which the intended list is open to objections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicityDays"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/releases": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicationIds: string[];
                    fingerprint: string;
                };
            };
        };
        responses: {
            /** @description Release prepared decisions together */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Released"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/releases/preview": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicationIds?: string[];
                };
            };
        };
        responses: {
            /** @description What a release would change, whom it would tell, and what is not ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/scoring/close": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close the scoring */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /bureau/scoring/reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Open the scoring again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundState"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All listed applications, planned and actual */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServedApplications"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /bureau/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody whom no mail reached, and which office is to call them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: components["schemas"]["ContactTask"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The units that I say I act for, and what was answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: components["schemas"]["Claim"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /claims": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    acknowledged: true;
                    bodyId: string;
                    creditCode: string;
                    /** Format: email */
                    email: string;
                    name: string;
                    unitName: string;
                };
            };
        };
        responses: {
            /** @description Say for which unit I act; the body that it files with confirms it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /claims/{claimId}/withdrawal": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a claim back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /evaluation/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applications that I evaluate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEvaluations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /evaluation/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One application as its evaluator sees it */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /evaluation/applications/{applicationId}/conflict": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Declare a conflict of interest and leave it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "PUT /evaluation/applications/{applicationId}/score": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment: string;
                    points: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description Score it, or score it anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Score"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /evaluation/applications/{applicationId}/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages of its accepted scan, as pictures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Is the service up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        environment: string;
                        /** @constant */
                        status: "up";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /invitations/acceptance": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Join the office of an invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        office: string;
                        /** @enum {string} */
                        role: "applicant" | "reviewer" | "bureau-officer" | "evaluator" | "title-committee" | "administrator";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /keys/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public key under which receipts are signed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        algorithm: string;
                        format: string;
                        publicKey: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am here: my memberships */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /offices/{office}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who works in an office, and who is invited to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /offices/{office}/invitations": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                office: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    employer?: string;
                    employerCode?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Invite somebody to an office by mail */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /offices/{office}/invitations/{invitationId}/resending": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                invitationId: string;
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an invitation again, with another link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /offices/{office}/invitations/{invitationId}/withdrawal": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                invitationId: string;
                office: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an invitation back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This contract */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One application as its reviewers see it */
            200: {
                headers: {
                    /** @description The version of what is shown, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The returned version against the corrected one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/contacts/{memberId}": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Somebody whom no mail reached was told in another way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: {
                            memberId: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/decline": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Do not take further */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/extend": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Give a named extension */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description An instant, RFC 3339 */
                        extendedUntil?: string;
                        id: string;
                        /** @enum {string} */
                        status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A short-lived link to one file of the accepted scan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/findings": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    confirmed?: string[];
                    note: string;
                    /** @default [] */
                    overridden?: string[];
                };
            };
        };
        responses: {
            /** @description Confirm or override what the reader said of the filed scan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The frozen form data, phone numbers masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledForm"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain of facts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        facts: (components["schemas"]["Fact"] | components["schemas"]["SealedFact"])[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/nominate": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assessment: {
                        checklist: {
                            [key: string]: {
                                met: boolean;
                                note?: string;
                            };
                        };
                        opinion: string;
                    };
                    rank?: number;
                };
            };
        };
        responses: {
            /** @description Record the assessment and nominate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/place": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Place on the summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/rank": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rank: number;
                };
            };
        };
        responses: {
            /** @description Rank among the candidates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why it was handed over, and why its deadlines moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reasons: components["schemas"]["WrittenReason"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/return": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    dueAt?: string;
                    /** @constant */
                    everything?: true;
                    /** @default [] */
                    fields?: {
                        message: string;
                        path: string;
                    }[];
                    note: string;
                };
            };
        };
        responses: {
            /** @description Return for correction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/reveal": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The frozen form data with phone numbers; it is logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledForm"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service as those who confirm it see it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/service/certificates": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    as: "continuing-education" | "service-time";
                    rows: number[];
                };
            };
        };
        responses: {
            /** @description Issue certificates of confirmed service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/service/certificates/{paperId}/revocation": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Revoke a certificate with its reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/service/confirmation": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reportVersion: number;
                };
            };
        };
        responses: {
            /** @description Confirm the service as reported */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/service/letters": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rows: number[];
                };
            };
        };
        responses: {
            /** @description Issue letters to experts’ employers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/service/papers/{paperId}/link": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A short-lived link to a certificate or letter; it is logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/service/return": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Send the report back with a note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SteppedService"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/substitute": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    substitute: string;
                };
            };
        };
        responses: {
            /** @description Take off the summary and place another in its stead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/take-out": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take off the summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "POST /review/applications/{applicationId}/transfer": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the caller; the same key with the same content does nothing twice. */
                "Idempotency-Key": string;
                /** @description The version that was seen; "0" before the first. */
                "If-Match"?: string;
            };
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Hand over to another nominating body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: components["schemas"]["NamedBody"];
                        id: string;
                        /** @enum {string} */
                        status: "drafting" | "awaiting-scan" | "submitted" | "returned" | "declined" | "nominated" | "placed" | "forwarded" | "not-selected" | "listed" | "recommended" | "nationally-listed" | "lapsed" | "not-forwarded" | "withdrawn";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /review/applications/{applicationId}/uploads/{uploadId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the reader saw of a scan, page by page, as pictures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanPages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A round: its deadlines, bodies, quota and state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /rounds/{roundId}/forms/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition of a form: sections, fields, limits, words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormDefinition"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "GET /rounds/{roundId}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why personal data are asked for, and how long they are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataNotice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
