package dev.lockstep.cli;

import dev.lockstep.postgres.Address;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a client and a PostgreSQL and notes every message that the client sends
 * (PostgreSQL 18 manual, 54.7 "Message Formats").
 */
final class Wiretap implements AutoCloseable {

  private final Address target;
  private final ServerSocket listener;
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final List<Character> otherMessages = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  Wiretap(Address target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  Address address() {
    return new Address(
        "127.0.0.1",
        listener.getLocalPort(),
        target.database(),
        target.user(),
        target.password(),
        target.parameters());
  }

  /** The text of every simple query, in order. */
  List<String> queries() {
    return queries;
  }

  /** The type of every other message but the password's and the good-bye. */
  List<Character> otherMessages() {
    return otherMessages;
  }

  /** How many connections were made. */
  int connections() {
    return sockets.size() / 2;
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      Socket server = new Socket(target.host(), target.port());
      sockets.add(client);
      sockets.add(server);
      start(() -> server.getInputStream().transferTo(client.getOutputStream()));
      start(() -> listen(client, server));
    }
  }

  private void listen(Socket client, Socket server) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    DataOutputStream out = new DataOutputStream(server.getOutputStream());
    // Only the first message has no type.
    send(in.readNBytes(in.readInt() - 4), out);
    while (true) {
      char type = (char) in.readByte();
      byte[] body = in.readNBytes(in.readInt() - 4);
      if (type == 'Q') {
        queries.add(new String(body, 0, body.length - 1, StandardCharsets.UTF_8));
      } else if (type != 'p' && type != 'X') {
        otherMessages.add(type);
      }
      out.writeByte(type);
      send(body, out);
    }
  }

  private static void send(byte[] body, DataOutputStream out) throws IOException {
    out.writeInt(body.length + 4);
    out.write(body);
    out.flush();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (EOFException | SocketException e) {
                return; // One side has hung up.
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
