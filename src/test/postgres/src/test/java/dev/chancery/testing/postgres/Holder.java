package dev.chancery.testing.postgres;

/** A program that starts a server, says where, and ends when its input does, or when it is killed. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start(Durability.QUICK);
        System.out.println(server.url());
        System.in.read();
    }
}
