package dev.chancery.messages;

/** What compact constructors ask of fields. */
final class WireChecks {
    private WireChecks() {}

    static void type(Fields fields, String expected) {
        String type = fields.requireText("type");
        if (!type.equals(expected)) {
            throw new MalformedFieldException("type", "must be " + expected + " but is " + type);
        }
    }

    static void present(Fields fields, String name) {
        if (!fields.has(name)) {
            throw new MalformedFieldException(name, "is missing");
        }
    }

    static String notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }
}
