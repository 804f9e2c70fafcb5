package dev.chancery.planted.secrets;

final class ApiKey {
    @Override
    public String toString() {
        return "hidden";
    }
}
