/** The EAR on real servers: every class here runs on WildFly and on Open Liberty. */
package dev.chancery.servers;
