package dev.chancery.users;

/** The first administrator's password as the configuration gives it: in clear, or as a hash. */
final class ConfiguredPassword {
    private final String text;
    private final boolean hashed;

    private ConfiguredPassword(String text, boolean hashed) {
        this.text = text;
        this.hashed = hashed;
    }

    static ConfiguredPassword inClear(String text) {
        return new ConfiguredPassword(text, false);
    }

    static ConfiguredPassword hashed(String hash) {
        return new ConfiguredPassword(hash, true);
    }

    String hash(PasswordCheck passwords) {
        return hashed ? text : passwords.hash(text);
    }

    @Override
    public String toString() {
        return "configured password";
    }
}
