package dev.chancery.browser;

/**
 * Somebody who may sign in.
 *
 * @param role as the console calls it, such as "Auditor"
 */
record Person(String name, String role) {
    static final Person ADMINISTRATOR = new Person("admin", "Administrator");

    String password() {
        return this.equals(ADMINISTRATOR) ? ConsoleServer.ADMIN_PASSWORD : "a bridge without a river " + role;
    }
}
