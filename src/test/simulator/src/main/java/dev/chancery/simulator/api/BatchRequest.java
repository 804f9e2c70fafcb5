package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Directives;

/** One request of a batch, with the directives that were in force for it when the batch was created. */
record BatchRequest(String customId, Json params, ApiVersion version, Directives directives) {}
