package dev.chancery.planted.wire.models;

import dev.chancery.architecture.Culprit;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Culprit
@RegisterRestClient
interface ModelsApi {}
