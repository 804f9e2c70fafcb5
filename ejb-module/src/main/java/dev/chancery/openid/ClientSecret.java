package dev.chancery.openid;

/** What Chancery shows the provider to be known there. Does not print. */
final class ClientSecret {
    private final String text;

    ClientSecret(String text) {
        this.text = text;
    }

    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "client secret";
    }
}
