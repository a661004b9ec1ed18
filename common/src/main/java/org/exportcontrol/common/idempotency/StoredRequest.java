package org.exportcontrol.common.idempotency;

record StoredRequest(String digest, int status, String location, String etag, String body) {}
