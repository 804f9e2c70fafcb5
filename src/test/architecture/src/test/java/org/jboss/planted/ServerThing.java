package org.jboss.planted;

/** Stands for the API of one server. */
public class ServerThing {}
