export declare const document: string;
/** Puts a text between the marks of a section of the document of benchmarks. */
export declare function writeSection(name: string, text: string, file?: string): void;
