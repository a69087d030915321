/** What a server says in plain text, where no page of the site can answer. */
export const refusals = {
  address: "Alamat ini tidak dapat dibaca.",
  method: "Alamat ini hanya dapat dibaca, dengan GET atau HEAD.",
  headers: "Kepala permintaan terlalu besar.",
  slow: "Permintaan terlalu lama sampai.",
  part: "Bagian yang diminta tidak ada, atau syaratnya tidak terpenuhi.",
  missing: "Halaman ini tidak ada.",
  fault: "Halaman ini sedang tidak dapat disajikan.",
} as const;
