package dev.chancery.planted.wire.messages.http;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient
interface MessagesApi {}
