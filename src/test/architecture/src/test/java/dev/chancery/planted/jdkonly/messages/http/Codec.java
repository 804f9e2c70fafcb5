package dev.chancery.planted.jdkonly.messages.http;

import jakarta.json.bind.Jsonb;

class Codec {
    Jsonb jsonb;
}
